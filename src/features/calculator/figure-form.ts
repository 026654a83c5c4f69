import { formatFen, readMoney, type Fen, type AmountError, type MoneyUnit } from '../../figures/money.ts';
import { copyText } from '../share/copy.ts';

const FAULTS: Readonly<Record<AmountError, string>> = {
  empty: '还没有填；没有的话填 0。',
  'not-a-number': '认不出这个数。只写数字，如 1,200.5 或 300万元。',
  negative: '不能小于 0。',
  'too-fine': '最多精确到分。',
  'too-large': '数太大了，请检查位数和单位。',
};
let made = 0;

/**
 * What all calculators have in common: they read amounts, say at each field what they understood or what is wrong, and show nothing until every field is
 * understood. Amounts stay in the page.
 */
export abstract class FigureForm extends HTMLElement {
  protected form = this.querySelector('form');
  /** After the first result the figures follow each change. */
  #asked = false;

  connectedCallback(): void {
    this.prepare?.();
    this.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#asked = true;
      this.update(true);
      this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
    this.form?.addEventListener('input', () => this.update(this.#asked));
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (action === 'print') print();
      else if (action === 'text')
        void copyText(this.#text()).then((done) => {
          if (done) this.#say('.said', '结果已复制成文字。');
        });
      else if (action) {
        this.act?.(action);
        this.update(this.#asked);
      }
    });
  }

  /** Makes fields that the page holds as a template. */
  protected prepare?(): void;
  /** Does what a button of one's own asks. */
  protected act?(action: string): void;
  /** Reads the fields that count; shows the result only if all are understood. `complain`: say of empty fields, too. */
  protected abstract update(complain: boolean): void;

  /** The amounts of fields, in 分, or nothing when any of them is not understood. */
  protected amounts(fields: readonly HTMLInputElement[], complain: boolean): Fen[] | undefined {
    const unit = (this.form?.elements.namedItem('unit') as HTMLSelectElement).value as MoneyUnit;
    const read = fields.map((field) => this.#read(field, unit, complain));
    return read.every((fen) => fen !== undefined) ? read : undefined;
  }

  #read(field: HTMLInputElement, unit: MoneyUnit, complain: boolean): Fen | undefined {
    const box = field.closest('.amount');
    const optional = box?.hasAttribute('data-optional') ?? false;
    const reading = readMoney(field.value, unit);
    const empty = 'fault' in reading && reading.fault === 'empty';
    const fen = 'fen' in reading ? reading.fen : empty && optional ? 0n : undefined;
    const wrong = 'fault' in reading && fen === undefined && (complain || !empty) ? FAULTS[reading.fault] : '';
    const fault = box?.querySelector<HTMLElement>('.fault');
    const echo = box?.querySelector('output');
    if (fault) {
      fault.id ||= `fault-${++made}`;
      fault.textContent = wrong;
      field.setAttribute('aria-describedby', fault.id);
    }
    field.setAttribute('aria-invalid', String(wrong !== ''));
    if (echo) echo.value = fen !== undefined && !empty ? `＝ ${formatFen(fen)}` : '';
    return fen;
  }

  /** Writes amounts into the lines of a table and shows it. */
  protected fill(result: HTMLElement, amounts: Readonly<Record<string, string>>): void {
    for (const [key, amount] of Object.entries(amounts)) {
      const cell = result.querySelector(`[data-step="${key}"]`);
      if (cell) cell.textContent = amount;
    }
    result.hidden = false;
  }

  /** Says a result, and offers to hand it on. Empty: there is none. */
  protected conclude(text: string): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-do="text"], [data-do="print"]')) button.hidden = text === '';
    this.#say('.said', '');
    this.#say('.summary', text);
  }

  #say(where: string, text: string): void {
    const output = this.querySelector<HTMLOutputElement>(where);
    if (output && output.value !== text) output.value = text;
  }

  /** The result as text, line by line with its sources. */
  #text(): string {
    const clean = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const tables = [...this.querySelectorAll<HTMLElement>('[data-result]')].filter((result) => result.checkVisibility());
    return [
      this.dataset['title'] ?? '',
      this.querySelector<HTMLOutputElement>('.summary')?.value ?? '',
      ...tables.flatMap((result) => [
        '',
        clean(result.querySelector('caption')),
        ...[...result.querySelectorAll('tbody tr')].map(
          (row) => `${clean(row.querySelector('th'))}：${clean(row.querySelector('[data-step]'))}（${clean(row.querySelector('.basis'))}）`,
        ),
      ]),
      '',
      '按填写的数估算，不是主管部门的决定，以主管部门为准。',
      location.href,
    ].join('\n');
  }
}
