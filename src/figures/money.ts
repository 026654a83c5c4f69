import { foldWidth } from '../notice/text.ts';
import { ONE, readNumber } from './numerals.ts';

/**
 * Amounts of money as whole 分 (a hundredth of a yuan) in a BigInt: no sum is ever off by a rounding of binary fractions.
 */
export type Fen = bigint;

/** In what an amount is typed. */
export type MoneyUnit = 'yuan' | 'wan';
const FEN_PER: Readonly<Record<MoneyUnit, bigint>> = { yuan: 100n, wan: 1_000_000n };

/** Why an amount was not understood; the page says it in words at the field. */
export type AmountError = 'empty' | 'not-a-number' | 'negative' | 'too-fine' | 'too-large';
export type MoneyReading = { fen: Fen } | { fault: AmountError };

/** A hundred thousand thousand million yuan (10^14): more than any year of any enterprise; longer numbers are slips of the keyboard. */
const MOST: Fen = 10n ** 16n;

/** Characters that an amount has at most, in digits or in words. */
export const LONGEST_AMOUNT = 60;

/** Full-width digits and signs as half-width ones; blanks of every kind, the currency sign and a plus away. */
const plain = (text: string): string =>
  foldWidth(text)
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/^(人民币|[¥￥+])/, '')
    .replace(/[−–]/g, '-')
    .replace(/[整正]$/, '');

/**
 * Reads an amount as a person types or pastes it: `1,234.5`, `１２３４`, `¥ 300`, `300万元`, `3百万`, `三百万`. A unit of its own counts before the chosen one.
 * @param unit in what it is meant when it says nothing itself
 */
export function readMoney(text: string, unit: MoneyUnit): MoneyReading {
  // Nobody types an amount so long; what was pasted is not read at all.
  if (text.length > LONGEST_AMOUNT) return { fault: /^\s*[\d０-９]/.test(text.slice(0, LONGEST_AMOUNT)) ? 'too-large' : 'not-a-number' };
  const typed = plain(text);
  if (typed === '') return { fault: 'empty' };
  const negative = typed.startsWith('-');
  const [, number = '', yuan = ''] = /^(.*?)([元圆]?)$/.exec(negative ? typed.slice(1) : typed) ?? [];
  const read = readNumber(number);
  if (!read) return { fault: 'not-a-number' };
  const fenPer = read.grouped || yuan !== '' ? 100n : FEN_PER[unit];
  const scaled = read.scaled * fenPer;
  if (scaled % ONE !== 0n) return { fault: 'too-fine' };
  const fen = scaled / ONE;
  if (fen > MOST) return { fault: 'too-large' };
  return negative && fen > 0n ? { fault: 'negative' } : { fen };
}

/** An amount of a record, in yuan with at most two decimals, as 分. */
export const fromYuan = (yuan: number): Fen => BigInt(Math.round(yuan * 100));

const grouped = (whole: bigint): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ',');

/** An amount in the unit in which it was asked for: `1,234,567元`, `123.4567万元`. 分 are shown when there are any. */
export function formatFen(fen: Fen, unit: MoneyUnit = 'yuan'): string {
  const size = fen < 0n ? -fen : fen;
  const per = FEN_PER[unit];
  const places = unit === 'wan' ? 6 : 2;
  const rest = String(size % per)
    .padStart(places, '0')
    .replace(unit === 'wan' ? /0+$/ : /^00$/, '');
  return `${fen < 0n ? '−' : ''}${grouped(size / per)}${rest === '' ? '' : `.${rest}`}${unit === 'wan' ? '万元' : '元'}`;
}

/** A share of an amount, to the nearest 分, halves away from zero. The percentage has at most two decimals. */
export function share(amount: Fen, percent: number): Fen {
  const tenThousandths = BigInt(Math.round(percent * 100));
  const product = (amount < 0n ? -amount : amount) * tenThousandths;
  const rounded = (product + 5_000n) / 10_000n;
  return amount < 0n ? -rounded : rounded;
}

export const least = (a: Fen, b: Fen): Fen => (a < b ? a : b);
