import { creditAccount, type CreditYear } from '../../figures/credit.ts';
import { formatFen, share, type Fen } from '../../figures/money.ts';
import { creditAmounts } from '../../figures/steps.ts';
import { FigureForm } from './figure-form.ts';

const MOST_YEARS = 6;

/** `<credit-figure>`: a share of what is invested against the charges of the year, over one or more years. */
class CreditFigure extends FigureForm {
  get #years(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.year')];
  }
  get #fromTax(): boolean {
    return this.querySelector<HTMLInputElement>('[name="basis"][value="tax"]')?.checked ?? false;
  }

  protected override prepare(): void {
    this.#add();
  }

  protected override act(action: string): void {
    if (action === 'more') this.#add()?.querySelector('input')?.focus();
    if (action === 'less' && this.#years.length > 1) {
      this.#years.at(-1)?.remove();
      this.querySelector<HTMLElement>('[data-do="more"]')?.focus();
    }
    this.#offer();
  }

  #add(): HTMLElement | undefined {
    const year = this.querySelector('template')?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    const legend = year?.querySelector('legend');
    const name = `第${this.#years.length + 1}年`;
    if (legend) legend.textContent = name;
    for (const caption of year?.querySelectorAll('caption') ?? []) caption.textContent = `${name}的结果`;
    if (year) this.querySelector('[data-years]')?.append(year);
    return year;
  }

  #offer(): void {
    const count = this.#years.length;
    const show = (action: string, shown: boolean): void => {
      const button = this.querySelector<HTMLElement>(`[data-do="${action}"]`);
      if (button) button.hidden = !shown;
    };
    show('more', count < MOST_YEARS);
    show('less', count > 1);
  }

  /** Fields of a year that count: those of the other way to know the charges don't. */
  #fields(year: HTMLElement): HTMLInputElement[] {
    return [...year.querySelectorAll('input')].filter((field) => {
      const basis = field.closest<HTMLElement>('[data-basis]');
      return !basis || basis.dataset['basis'] === (this.#fromTax ? 'tax' : 'due');
    });
  }

  protected update(complain: boolean): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-basis]'))
      part.hidden = (part.dataset['basis'] === 'tax') !== this.#fromTax;
    for (const result of this.querySelectorAll<HTMLElement>('[data-result]')) result.hidden = true;
    const amounts = this.#years.map((year) => this.amounts(this.#fields(year), complain));
    const known = amounts.filter((list) => list !== undefined);
    if (!complain || known.length < amounts.length) {
      this.conclude('');
      return;
    }
    this.#show(known.map((list) => this.#year(list)));
  }

  #year([invested = 0n, withdrawn = 0n, ...rest]: Fen[]): CreditYear & { dues: Fen[] } {
    const percents = (this.dataset['duePercents'] ?? '').split(' ').map(Number);
    const dues = this.#fromTax ? percents.map((percent) => share(rest[0] ?? 0n, percent)) : rest;
    return { invested, withdrawn, dues, due: dues.reduce((sum, due) => sum + due, 0n) };
  }

  #show(years: (CreditYear & { dues: Fen[] })[]): void {
    const { steps, payback } = creditAccount(Number(this.dataset['percent']), years);
    for (const [i, step] of steps.entries()) {
      const result = this.#years[i]?.querySelector<HTMLElement>(`[data-result="${this.#fromTax ? 'tax' : 'due'}"]`);
      if (result) this.fill(result, creditAmounts(step, years[i]?.dues ?? []));
    }
    const said = steps.map((step, i) => `第${i + 1}年可以抵免 ${formatFen(step.used)}，结转 ${formatFen(step.left)}。`);
    if (payback !== undefined) said.push(`第${payback + 1}年：${this.dataset['payback'] ?? ''}`);
    this.conclude(said.join(''));
  }
}
customElements.define('credit-figure', CreditFigure);
