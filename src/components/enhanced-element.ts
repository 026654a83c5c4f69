/**
 * What the site's elements have in common. Their markup stands in the page and works without them; a part that the page should hold and does not is an error that names it.
 * What an element listens to beyond itself ends when it leaves the page.
 */
export abstract class EnhancedElement extends HTMLElement {
  #leaving: AbortController | undefined;

  connectedCallback(): void {
    this.#leaving = new AbortController();
    this.connect();
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
  }

  /** Takes up the element's work; called each time it comes into a page. */
  protected abstract connect(): void;

  /** For listeners on window and document: `addEventListener('popstate', restore, this.whileHere)`. */
  protected get whileHere(): AddEventListenerOptions {
    return this.#leaving ? { signal: this.#leaving.signal } : {};
  }

  /**
   * The part of the element that a selector names.
   * @throws Error with the element's name and the selector, when the page lacks it
   */
  protected find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`<${this.localName}> lacks ${selector}`);
    return found;
  }

  /** Says words in a live region of the element, unless they stand there. */
  protected say(words: string, region = 'output'): void {
    const output = this.find(region);
    if (output.textContent !== words) output.textContent = words;
  }
}
