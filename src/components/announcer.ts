/** How long a reader must have stopped typing before the outcome is spoken. */
const PAUSE = 800;

/** One announcement for what happened: at once after a choice, once after typing has stopped. What stands there already is not said again. */
export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  private region: HTMLElement;

  /** @param region the live region, which sighted readers do not see */
  constructor(region: HTMLElement) {
    this.region = region;
  }

  say(text: string, isTyping = false): void {
    clearTimeout(this.timer);
    if (isTyping) this.timer = setTimeout(() => this.put(text), PAUSE);
    else this.put(text);
  }

  private put(text: string): void {
    if (this.region.textContent !== text) this.region.textContent = text;
  }
}
