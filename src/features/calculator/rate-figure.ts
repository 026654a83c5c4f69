import { rateDifference } from '../../figures/difference.ts';
import { formatFen } from '../../figures/money.ts';
import { differenceAmounts } from '../../figures/steps.ts';
import { FigureForm } from './figure-form.ts';

/** `<rate-figure>`: the same base at two rates. */
class RateFigure extends FigureForm {
  protected update(complain: boolean): void {
    const field = this.querySelector<HTMLInputElement>('[name="income"]');
    const result = this.querySelector<HTMLElement>('[data-result]');
    if (!field || !result) return;
    const [income] = this.amounts([field], complain) ?? [];
    if (income === undefined || !complain) {
      result.hidden = true;
      this.conclude('');
      return;
    }
    const difference = rateDifference(income, Number(this.dataset['percent']), Number(this.dataset['ordinary']));
    this.fill(result, differenceAmounts(difference));
    this.conclude(`相差 ${formatFen(difference.saved)}。`);
  }
}
customElements.define('rate-figure', RateFigure);
