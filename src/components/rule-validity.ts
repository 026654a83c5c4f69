import { dayAsked } from '../plan/validity.ts';

/** `<rule-validity data-until="2027-12-31">`: the last day of a rule. Once it is past by the reader's clock, or on the day of `?date=`, the element says that nothing
 * rests on it any more. */
class RuleValidity extends HTMLElement {
  connectedCallback(): void {
    const until = this.dataset['until'];
    if (until === undefined || dayAsked(location.search, '', new Date()) <= until || this.querySelector('.past')) return;
    const word = document.createElement('b');
    word.className = 'past';
    word.textContent = '已到期，不再据此判断';
    this.append(' ', word);
  }
}
customElements.define('rule-validity', RuleValidity);
