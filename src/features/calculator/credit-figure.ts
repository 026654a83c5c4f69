import { creditAnswer, creditParts, type CreditAnswer, type CreditRules, type CreditYear, type Size } from '../../figures/credit.ts';
import { formatFen, type Fen } from '../../figures/money.ts';
import { creditAmounts } from './amounts.ts';
import { FigureForm, type Reading } from './figure-form.ts';
import { creditWords } from './words.ts';

const MOST_YEARS = 6;

/** `<credit-figure>`: a share of what is invested against the charges of the year, over one or more years. */
class CreditFigure extends FigureForm {
  #rules = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}') as CreditRules;

  get #years(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.year')];
  }
  get #fromTax(): boolean {
    return this.querySelector<HTMLInputElement>('[name="basis"][value="tax"]')?.checked ?? false;
  }
  get #size(): Size | undefined {
    const value = this.querySelector<HTMLInputElement>('[name="size"]:checked')?.value;
    return value === 'ordinary' || value === 'small' || value === 'exempt' ? value : undefined;
  }

  protected override prepare(): void {
    this.#add();
  }

  protected override grow(keys: readonly string[]): void {
    const last = Math.max(1, ...keys.map((key) => Number(/\.(\d+)$/.exec(key)?.[1] ?? 1)));
    while (this.#years.length < Math.min(last, MOST_YEARS)) this.#add();
  }

  protected override act(action: string): void {
    if (action === 'more' && this.#years.length < MOST_YEARS) this.#add()?.querySelector('input')?.focus();
    if (action === 'less' && this.#years.length > 1) {
      this.#years.at(-1)?.remove();
      this.querySelector<HTMLElement>('[data-do="more"]')?.focus();
    }
  }

  #add(): HTMLElement | undefined {
    const year = this.querySelector('template')?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
    const name = `${Number(this.day.slice(0, 4)) + this.#years.length}年`;
    const legend = year?.querySelector('legend');
    if (legend) legend.textContent = name;
    for (const caption of year?.querySelectorAll('caption') ?? []) caption.textContent = `${name}：每一步和依据`;
    if (year) this.querySelector('[data-years]')?.append(year);
    return year;
  }

  protected update(): void {
    const tax = this.#fromTax;
    const years = this.#years;
    for (const part of this.querySelectorAll<HTMLElement>('[data-basis]')) part.hidden = (part.dataset['basis'] === 'tax') !== tax;
    for (const result of this.querySelectorAll<HTMLElement>('[data-result]')) result.hidden = true;
    const show = (action: string, shown: boolean): void => {
      this.querySelector(`[data-do="${action}"]`)?.toggleAttribute('hidden', !shown);
    };
    show('more', years.length < MOST_YEARS);
    show('less', years.length > 1);
    const read = years.map((year) => this.#read(year, tax));
    const faulty = read.some((amounts) => Object.values(amounts).includes('fault'));
    if (faulty || read[0]?.invested === 'empty') {
      this.conclude({ lead: '', more: [faulty ? '有填的数认不出，改好就接着算。' : '填上投资额，就知道最多能抵多少。'] });
      this.#bar(undefined);
      return;
    }
    const fen = (reading: Reading | undefined): Fen => (typeof reading === 'bigint' ? reading : 0n);
    const known = (reading: Reading | undefined): Fen | undefined => (typeof reading === 'bigint' ? reading : undefined);
    const list = read.map((r): CreditYear => ({
      invested: fen(r.invested),
      withdrawn: fen(r.withdrawn),
      offset: fen(r.offset),
      refunded: fen(r.refunded),
      paid: known(r.tax),
      due: tax ? undefined : known(r.due),
    }));
    const answer = creditAnswer(this.#rules, tax ? this.#size : 'ordinary', list, this.day);
    this.conclude(
      creditWords(answer, {
        unit: this.unit,
        payback: this.dataset['payback'] ?? '',
        firstYear: Number(this.day.slice(0, 4)),
        fromTax: tax,
      }),
    );
    this.#bar(answer);
    for (const [i, step] of answer.steps.entries()) {
      const result = years[i]?.querySelector<HTMLElement>('[data-result]');
      if (result) this.fill(result, creditAmounts(step, this.unit));
    }
  }

  #read(year: HTMLElement, tax: boolean): Record<string, Reading> {
    const field = (name: string): Reading => this.amount(year.querySelector<HTMLInputElement>(`[name="${name}"]`));
    return {
      invested: field('invested'),
      withdrawn: field('withdrawn'),
      ...(tax ? { tax: field('tax'), offset: field('offset'), refunded: field('refunded') } : { due: field('due') }),
    };
  }

  /** The bar of this year, later, and what can't be used as things stand. */
  #bar(answer: CreditAnswer | undefined): void {
    const bar = this.querySelector<HTMLElement>('.parts');
    const parts = answer && creditParts(answer);
    if (!bar) return;
    bar.hidden = !parts;
    if (!parts) return;
    const total = parts.now + parts.later + parts.idle;
    for (const part of bar.querySelectorAll<HTMLElement>('[data-part]')) {
      const value = parts[part.dataset['part'] as keyof typeof parts];
      part.hidden = value === 0n;
      part.style.setProperty('--share', String(Number((value * 1000n) / total)));
      const amount = part.querySelector('b');
      if (amount) amount.textContent = formatFen(value, this.unit);
    }
  }
}
customElements.define('credit-figure', CreditFigure);
