import { chineseDate } from '../../notice/text.ts';
import { dayAsked, standing } from '../../plan/validity.ts';

/** `<decision-flow>`: marks the rules inside it that are not in force on the day of `?date=`, or of the reader. */
class DecisionFlow extends HTMLElement {
  connectedCallback(): void {
    const day = dayAsked(location.search, this.dataset['builtOn'] ?? '', new Date());
    const field = this.querySelector<HTMLInputElement>('input[name="date"]');
    if (field) field.value = day;
    const rules = [...this.querySelectorAll<HTMLElement>('[data-rule]')];
    for (const rule of rules) rule.dataset['standing'] = standing({ from: rule.dataset['from'], until: rule.dataset['until'] }, day);
    const out = rules.some((rule) => rule.dataset['standing'] !== 'in-force');
    const output = this.querySelector('output');
    if (output && (location.search.includes('date=') || out))
      output.value = `${chineseDate(day)}的规则${out ? '：划去的不在有效期内，这里不据此判断。' : '：都在有效期内。'}`;
  }
}
customElements.define('decision-flow', DecisionFlow);
