import { Announcer } from '../../components/announcer.ts';
import { EnhancedElement } from '../../components/enhanced-element.ts';
import { formatFen, LONGEST_AMOUNT, readMoney, type Fen, type AmountError, type MoneyUnit } from '../../figures/money.ts';
import { dayAsked } from '../../plan/validity.ts';
import { copyText } from '../share/copy.ts';
import type { AnswerWords } from './words.ts';

const FAULTS: Readonly<Record<AmountError, string>> = {
  empty: '',
  'not-a-number': '请填数字，如 300、1,200.5 或 三百万。',
  negative: '不能小于 0。',
  'too-fine': '最多精确到分。',
  'too-large': '数太大了，请检查位数和单位。',
};
let made = 0;

/** The longest fragment that all fields of all years can come to; a longer one is nobody's answers. */
const LONGEST_STATE = 10_000;
/** What was typed, as the fragment of the address keeps it. */
const kept = (): string => (location.hash.includes('=') && location.hash.length <= LONGEST_STATE ? location.hash.slice(1) : '');

/** An amount as it was read: a number of 分, nothing typed, or something that is none. */
export type Reading = Fen | 'empty' | 'fault';

/**
 * What all calculators have in common: they answer while one types, say at each field what is wrong with it, and keep what was typed in the fragment of the
 * address, so that Back and a reload bring it again. Nothing is sent or stored.
 */
export abstract class FigureForm extends EnhancedElement {
  protected form = this.find<HTMLFormElement>('form');
  #announcer = new Announcer(this.find('[role=status]'));
  protected day = dayAsked(location.search, this.dataset['builtOn'] ?? '', new Date());

  protected connect(): void {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.prepare?.();
    this.#restore();
    this.form.addEventListener('input', (event) => this.#changed(event.target));
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (action === 'print') print();
      else if (action === 'text')
        void copyText(this.#text()).then((done) => {
          if (done) this.say('结果已复制成文字。', '.said');
        });
      else if (action) {
        this.act?.(action);
        this.#changed();
      }
    });
    this.update();
  }

  /** Makes fields that the page holds as a template. */
  protected prepare?(): void;
  /** Does what a button of one's own asks. */
  protected act?(action: string): void;
  /** Makes as many fields as a kept state has. */
  protected grow?(keys: readonly string[]): void;
  /** Reads the fields and shows what they come to. */
  protected abstract update(): void;

  protected get unit(): MoneyUnit {
    return (this.form.elements.namedItem('unit') as HTMLSelectElement | null)?.value === 'yuan' ? 'yuan' : 'wan';
  }

  get #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }

  /** @param from the field, if it was one: who listens hears what is wrong with it, or else the answer, once typing has stopped. */
  #changed(from?: EventTarget | null): void {
    this.#keep();
    this.say('', '.said');
    this.update();
    const fault = from instanceof Element ? (from.closest('.amount')?.querySelector('.fault')?.textContent ?? '') : '';
    this.#announcer.say(
      fault || `${this.#saidAt('.lead')}${this.#saidAt('.more')}`,
      from instanceof HTMLInputElement && from.type === 'text',
    );
  }

  /** Key of a field in the address: the calculator's own, the year's number after it. */
  #keyOf(field: HTMLElement & { name: string }): string {
    const year = field.closest('.year');
    const at = year ? [...this.querySelectorAll('.year')].indexOf(year) + 1 : 0;
    const name = field.name.replace(/-\d+$/, '');
    return `${this.id || (this.closest('section')?.id ?? '')}.${name}${at > 1 ? `.${at}` : ''}`;
  }

  #keep(): void {
    const state = new URLSearchParams(kept());
    for (const field of this.#fields) {
      const key = this.#keyOf(field);
      if (field instanceof HTMLInputElement && field.type === 'radio') {
        if (field.checked && field.defaultChecked) state.delete(key);
        else if (field.checked) state.set(key, field.value);
      } else if (field.value === '' || (field instanceof HTMLSelectElement && field.selectedIndex === 0)) state.delete(key);
      else state.set(key, field.value.slice(0, LONGEST_AMOUNT));
    }
    const text = state.toString();
    history.replaceState(null, '', location.pathname + location.search + (text && `#${text}`));
  }

  #restore(): void {
    const state = new URLSearchParams(kept());
    if (state.toString() === '') return;
    this.grow?.([...state.keys()]);
    for (const field of this.#fields) {
      const value = state.get(this.#keyOf(field));
      if (value === null) continue;
      if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
    }
  }

  /** The amount of a field; says at the field what is wrong with it, and what a unit of its own came to. */
  protected amount(field: HTMLInputElement | null): Reading {
    if (!field) return 'empty';
    const box = field.closest('.amount');
    const reading = readMoney(field.value, this.unit);
    const fault = 'fault' in reading ? FAULTS[reading.fault] : '';
    const line = box?.querySelector<HTMLElement>('.fault');
    if (line) {
      line.id ||= `fault-${++made}`;
      if (line.textContent !== fault) line.textContent = fault;
      field.setAttribute('aria-describedby', line.id);
    }
    field.setAttribute('aria-invalid', String(fault !== ''));
    const echo = box?.querySelector('output');
    const plain = 'fen' in reading && /^[\d.]*$/.test(field.value);
    if (echo) echo.value = 'fen' in reading && !plain ? `＝ ${formatFen(reading.fen, this.unit)}` : '';
    if ('fen' in reading) return reading.fen;
    return reading.fault === 'empty' ? 'empty' : 'fault';
  }

  /** Writes amounts into the lines of a table; lines without one go away. */
  protected fill(result: HTMLElement, amounts: Readonly<Record<string, string>>): void {
    for (const cell of result.querySelectorAll<HTMLElement>('[data-step]')) {
      const amount = amounts[cell.dataset['step'] ?? ''] ?? '';
      cell.textContent = amount;
      cell.closest('tr')?.toggleAttribute('hidden', amount === '');
    }
    result.hidden = false;
  }

  /** Says an answer, and offers to hand it on. Without one, its place says what to do first. */
  protected conclude({ lead, more }: AnswerWords): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-do="text"], [data-do="print"]')) button.hidden = lead === '';
    this.querySelector('.answer')?.toggleAttribute('data-hint', lead === '');
    const [first = '', ...rest] = lead === '' ? more : [lead, ...more];
    this.say(first, '.lead');
    this.say(rest.join(''), '.more');
  }

  #saidAt = (where: string): string => this.querySelector<HTMLOutputElement>(where)?.value ?? '';

  /** The result as text, line by line with its sources. */
  #text(): string {
    const clean = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const tables = [...this.querySelectorAll<HTMLElement>('[data-result]')].filter((result) => !result.hidden);
    return [
      this.dataset['title'] ?? '',
      this.#saidAt('.lead'),
      this.#saidAt('.more'),
      ...tables.flatMap((result) => [
        '',
        clean(result.querySelector('caption')),
        ...[...result.querySelectorAll<HTMLElement>('tbody tr:not([hidden])')].map(
          (row) => `${clean(row.querySelector('th'))}：${clean(row.querySelector('[data-step]'))}（${clean(row.querySelector('.basis'))}）`,
        ),
      ]),
      '',
      '按填写的数估算，不是主管部门的决定，以主管部门为准。',
      `${this.day} ${location.href}`,
    ].join('\n');
  }
}
