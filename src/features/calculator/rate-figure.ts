import { rateAnswer, type RateRules } from '../../figures/rate.ts';
import { rateAmounts } from './amounts.ts';
import { FigureForm } from './figure-form.ts';
import { rateWords } from './words.ts';

/** `<rate-figure>`: a reduced rate against what is paid now. */
class RateFigure extends FigureForm {
  #rules = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}') as RateRules;

  protected update(): void {
    const result = this.querySelector<HTMLElement>('[data-result]');
    const income = this.amount(this.querySelector<HTMLInputElement>('[name="income"]'));
    const way = this.querySelector<HTMLInputElement>('[name="way"]:checked')?.value;
    if (result) result.hidden = true;
    if (typeof income !== 'bigint') {
      this.conclude({ lead: '', more: [income === 'empty' ? '填上应纳税所得额，再选现在怎样缴。' : '填的数认不出，改好就接着算。'] });
      return;
    }
    const answer = rateAnswer(this.#rules, way, income, this.day);
    this.conclude(rateWords(answer, this.unit));
    if (result && answer.now !== undefined) this.fill(result, rateAmounts(income, answer, this.unit));
  }
}
customElements.define('rate-figure', RateFigure);
