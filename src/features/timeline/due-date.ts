/**
 * `<due-date date="2024-12-31">`: says of a day that the text sets whether it is over, by the day of the build. Once it is over at the time of reading, its word says so; never whether
 * the goal was reached or missed, which the text does not tell. Both words are equally long, so nothing moves.
 */
class DueDate extends HTMLElement {
  connectedCallback(): void {
    const today = new Date().toLocaleDateString('sv-SE');
    const word = this.querySelector<HTMLElement>('[data-past]');
    if (word && (this.getAttribute('date') ?? today) < today) word.textContent = word.dataset['past'] ?? '';
  }
}
customElements.define('due-date', DueDate);
