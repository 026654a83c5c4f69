/**
 * `<due-date date="2024-12-31">`: a day that the text sets. Once it is past at the time of reading, the element says so; never whether the goal was
 * reached or missed, which the text does not tell. The reader's own day counts.
 */
class DueDate extends HTMLElement {
  connectedCallback(): void {
    const today = new Date().toLocaleDateString('sv-SE');
    if ((this.getAttribute('date') ?? today) >= today || this.querySelector('.past')) return;
    const word = document.createElement('span');
    word.className = 'past';
    word.textContent = '期限已过';
    this.append(' ', word);
  }
}
customElements.define('due-date', DueDate);
