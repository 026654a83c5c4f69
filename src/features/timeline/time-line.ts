import { chineseDate } from '../../notice/text.ts';

/**
 * `<time-line data-from data-to data-built>`: puts the mark of today where it is at the time of reading; the page was made earlier. Only places and words inside the drawing change,
 * so nothing else moves. A clock that goes behind the day of the build is not believed.
 */
class TimeLine extends HTMLElement {
  connectedCallback(): void {
    const { from = '', to = '', built = '' } = this.dataset;
    const today = new Date().toLocaleDateString('sv-SE');
    const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
    const x = Math.max(0, Math.min(100, ((at(today) - at(from)) * 100) / (at(to) - at(from))));
    if (!(today > built) || Number.isNaN(x)) return;
    this.querySelector('.today')?.setAttribute('x', `${x}%`);
    const words = this.querySelector('.today-words');
    words?.setAttribute('x', `${x}%`);
    words?.setAttribute('text-anchor', x < 34 ? 'start' : x > 66 ? 'end' : 'middle');
    words?.replaceChildren(`今天 ${chineseDate(today)}`);
  }
}
customElements.define('time-line', TimeLine);
