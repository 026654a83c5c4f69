import { EnhancedElement } from '../../components/enhanced-element.ts';
import { chineseDate } from '../../notice/text.ts';
import { dayAsked, standing } from '../../plan/validity.ts';

/** `<decision-flow>`: marks the rules inside it that are not in force on the day of `?date=`, or of the reader. */
class DecisionFlow extends EnhancedElement {
  protected connect(): void {
    const day = dayAsked(location.search, this.dataset['builtOn'] ?? '', new Date());
    this.find<HTMLInputElement>('input[name="date"]').value = day;
    const rules = [...this.querySelectorAll<HTMLElement>('[data-rule]')];
    for (const rule of rules) rule.dataset['standing'] = standing({ from: rule.dataset['from'], until: rule.dataset['until'] }, day);
    const out = rules.some((rule) => rule.dataset['standing'] !== 'in-force');
    if (location.search.includes('date=') || out)
      this.say(`${chineseDate(day)}的规则${out ? '：划去的不在有效期内，这里不据此判断。' : '：都在有效期内。'}`);
  }
}
customElements.define('decision-flow', DecisionFlow);
