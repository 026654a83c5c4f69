import { foldWidth } from '../notice/text.ts';

/**
 * Amounts of money as whole 分 (a hundredth of a yuan) in a BigInt: no sum is ever off by a rounding of binary fractions.
 */
export type Fen = bigint;

/** In what an amount is typed. */
export type MoneyUnit = 'yuan' | 'wan';
const FEN_PER: Readonly<Record<MoneyUnit, { fen: bigint; places: number }>> = {
  yuan: { fen: 100n, places: 2 },
  wan: { fen: 1_000_000n, places: 6 },
};

/** Why an amount was not understood; the page says it in words at the field. */
export type AmountError = 'empty' | 'not-a-number' | 'negative' | 'too-fine' | 'too-large';
export type MoneyReading = { fen: Fen } | { fault: AmountError };

/** A hundred thousand thousand million yuan (10^14): more than any year of any enterprise; longer numbers are slips of the keyboard. */
const MOST_DIGITS = 14;

/** Full-width digits and signs as half-width ones; blanks of every kind, the currency sign and a plus away. */
const plain = (text: string): string =>
  foldWidth(text)
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/^(人民币|[¥￥+])/, '')
    .replace(/[−–]/g, '-');

/**
 * Reads an amount as a person types or pastes it: `1,234.5`, `１２３４`, `¥ 300`, `300万元`. A unit at the end counts before the chosen one.
 * @param unit in what it is meant when it says nothing itself
 */
export function readMoney(text: string, unit: MoneyUnit): MoneyReading {
  const typed = plain(text);
  if (typed === '') return { fault: 'empty' };
  const [, number = '', own = ''] = /^(.*?)(万元?|元)?$/.exec(typed) ?? [];
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)?(?:\.(\d*))?$/.exec(number);
  const [, sign, whole, fraction = ''] = match ?? [];
  if (!match || (whole === undefined && fraction === '')) return { fault: 'not-a-number' };
  const { fen, places } = FEN_PER[own === '' ? unit : own === '元' ? 'yuan' : 'wan'];
  const digits = (whole ?? '0').replace(/,/g, '').replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > places) return { fault: 'too-fine' };
  if (digits.length + places - 2 > MOST_DIGITS) return { fault: 'too-large' };
  const value = BigInt(digits) * fen + BigInt(decimals.padEnd(places, '0') || '0');
  return sign === '-' && value > 0n ? { fault: 'negative' } : { fen: value };
}

/** An amount of a record, in yuan with at most two decimals, as 分. */
export const fromYuan = (yuan: number): Fen => BigInt(Math.round(yuan * 100));

/** `123456700n` → `1,234,567 元`; 分 are shown when there are any. */
export function formatFen(fen: Fen): string {
  const size = fen < 0n ? -fen : fen;
  const whole = String(size / 100n).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = size % 100n;
  return `${fen < 0n ? '−' : ''}${whole}${rest === 0n ? '' : `.${String(rest).padStart(2, '0')}`} 元`;
}

/** A share of an amount, to the nearest 分, halves away from zero. The percentage has at most two decimals. */
export function share(amount: Fen, percent: number): Fen {
  const tenThousandths = BigInt(Math.round(percent * 100));
  const product = (amount < 0n ? -amount : amount) * tenThousandths;
  const rounded = (product + 5_000n) / 10_000n;
  return amount < 0n ? -rounded : rounded;
}

export const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);
