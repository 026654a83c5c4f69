/**
 * `<chart-words>`: what a mark of a drawing says, for who points at it, comes to it by key, or touches it. A mark carries its words (`data-words`) and, where others belong to it, its
 * name (`data-key`); those carry the names that light them (`data-lit-by`). The words go to the place for them (`data-says`). A touch or click holds the choice until the next one or Escape.
 */
class ChartWords extends HTMLElement {
  #held: HTMLElement | undefined;

  connectedCallback(): void {
    this.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse' && !this.#held) this.#show(this.#mark(event.target));
    });
    this.addEventListener('pointerleave', () => !this.#held && this.#show(undefined));
    this.addEventListener('focusin', (event) => this.#show(this.#mark(event.target) ?? this.#held));
    this.addEventListener('click', (event) => this.#hold(event));
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#pick(undefined);
    });
  }

  #mark = (target: EventTarget | null): HTMLElement | undefined =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-words]') ?? this.#within(target)) : undefined;

  /** A cell that has the focus stands for its mark. */
  #within = (target: Element): HTMLElement | undefined =>
    target instanceof HTMLTableCellElement ? (target.querySelector<HTMLElement>('[data-words]') ?? undefined) : undefined;

  /** The first touch of a mark that is a link tells its words; the second follows it. A mouse has told them already. */
  #hold(event: MouseEvent): void {
    const mark = this.#mark(event.target);
    const touched = event instanceof PointerEvent && event.pointerType !== 'mouse' && event.pointerType !== '';
    if (mark instanceof HTMLAnchorElement && (!touched || this.#held === mark)) return;
    if (mark instanceof HTMLAnchorElement) event.preventDefault();
    this.#pick(mark === this.#held ? undefined : mark);
  }

  #pick(mark: HTMLElement | undefined): void {
    this.#held = mark;
    this.#show(mark);
  }

  #show(mark: HTMLElement | undefined): void {
    const key = mark?.dataset['key'];
    this.toggleAttribute('data-picking', key !== undefined);
    for (const other of this.querySelectorAll('[data-lit-by]'))
      other.classList.toggle('lit', key !== undefined && (other.getAttribute('data-lit-by') ?? '').split(' ').includes(key));
    const place = this.querySelector<HTMLElement>('[data-says]');
    if (place) place.textContent = mark?.dataset['words'] ?? place.dataset['says'] ?? '';
  }
}
customElements.define('chart-words', ChartWords);

/** A module, so that it can be loaded on demand. */
export {};
