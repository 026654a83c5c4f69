import { foldWidth } from './text.ts';
import { CHINESE_NUMERAL, numeral } from './numerals.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';

const SCALE: Record<string, number> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
const NUMBER = new RegExp(
  `(百分之)?(\\d+(?:,\\d{3})*(?:\\.\\d+)?|[${CHINESE_NUMERAL}]+(?:点[${CHINESE_NUMERAL}]+)?)\\s*(万亿|百万|千万|万|亿|千)?[余多]?\\s*`,
  'gu',
);
/** The other end of a range, whose unit counts for both: 2—3个. */
const OTHER_END = /^\s*[%％]?\s*[—－\-~～至到]+\s*[\d.]+\s*(?:万亿|百万|千万|万|亿|千)?\s*/;

/** `27.5`, `1,500`, `二十`, `二十五点五` as a number. */
function valueOf(printed: string): number {
  const [whole = '', part] = printed.split('点');
  const value = numeral(whole) ?? Number(whole.replaceAll(',', ''));
  if (part === undefined) return value;
  return Number(`${value}.${Array.from(part, (c) => numeral(c) ?? 0).join('')}`);
}

/** The unit that begins a text: one that is known, else as much of it as the other unit wants to be. */
function unitAt(text: string, wanted: string): string {
  const known = quantitiesIn(`1${text}`).find(({ start }) => start === 0)?.unit;
  return (known ?? text).startsWith(wanted) && (known === undefined || known === wanted || !text.startsWith(known))
    ? wanted
    : (known ?? '');
}

/**
 * Everything that a text (width folded) can mean by a number with this unit: 2万人次 is 20000 人次 and 2 万人次, 百分之九十 is 90 %. Numbers with another unit come
 * with that one, as far as it is known.
 * @param wanted the unit that a record gives
 */
export function readingsOf(text: string, wanted: string): Quantity[] {
  return [...text.matchAll(NUMBER)].flatMap((match): Quantity[] => {
    const [whole, percent, printed = '', scale = ''] = match;
    const value = valueOf(printed);
    const end = match.index + whole.length;
    const place = { upper: undefined, start: match.index, end };
    if (percent !== undefined) return [{ value, unit: '%', ...place }];
    const rest = text.slice(end).replace(OTHER_END, '');
    const unit = unitAt(rest, wanted);
    const plain: Quantity = { value: Math.round(value * (SCALE[scale] ?? 1) * 1e6) / 1e6, unit, ...place, end: end + unit.length };
    if (scale === '') return [plain];
    return [plain, { ...plain, value, unit: scale + unitAt(rest, wanted.startsWith(scale) ? wanted.slice(scale.length) : wanted) }];
  });
}

/** Whether a text states so many percent: 5% does not stand in 15%. */
export const statesPercent = (text: string, percent: number): boolean =>
  readingsOf(foldWidth(text), '%').some(({ value, unit }) => value === percent && unit === '%');
