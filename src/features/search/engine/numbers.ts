/** Numbers as people write them, and the places of the plan that they name. */

const DIGITS = '零一二三四五六七八九';
const CHINESE = '[零〇一二两三四五六七八九十百]+';
const NUMBER = `(\\d{1,3}|${CHINESE})`;

/** `十六` → 16, `二十` → 20, `16` → 16; undefined for what is no number up to 999. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const c of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = c === '十' ? 10 : c === '百' ? 100 : 0;
    if (unit > 0) {
      total += (digit || 1) * unit;
      digit = 0;
    } else {
      const value = DIGITS.indexOf(c);
      if (value < 0) return undefined;
      digit = value;
    }
  }
  return total + digit;
}

const PLACES: readonly ['task' | 'part' | 'group', RegExp][] = [
  ['part', new RegExp(`第${NUMBER}(?:部分|章|节|大部分)`)],
  ['group', new RegExp(`第${NUMBER}(?:组|类|大类|方面)(?:任务)?`)],
  ['task', new RegExp(`第${NUMBER}(?:条|项|号|个)?(?:重点)?任务|第${NUMBER}(?:条|项|款)`)],
  ['task', new RegExp(`(?:重点)?任务第?${NUMBER}(?:条|项|号|$|(?=的|是|由|归|谁|有|要|负))|^(?:重点)?任务${NUMBER}`)],
  ['task', new RegExp(`${NUMBER}号(?:重点)?任务|^${NUMBER}(?:条|项|号)$`)],
  ['task', /(?:task|item|no\.?|#)\s*(\d{1,3})(?!\d)/],
  ['task', /^(\d{1,2})[.、]?$/],
];

/** The place of the plan that a query names by its number, and what else it says. */
export interface NumberedPlace {
  kind: 'task' | 'part' | 'group';
  number: number;
  rest: string;
}

/** A query without the blanks that part no two words of letters: `第 3 条`. */
const tightened = (query: string): string => query.replace(/\s+(?![a-z\s])/g, '').replace(/(^|[^a-z\s])\s+/g, '$1');

/** Reads `第16条`, `任务十六`, `16号任务`, `task 3`, `第五部分`, a bare `16`, with blanks or without. */
export function numberedPlace(query: string): NumberedPlace | undefined {
  for (const [kind, pattern] of PLACES) {
    const match = pattern.exec(query);
    const written = (match?.slice(1) as (string | undefined)[] | undefined)?.find((g) => g !== undefined);
    const number = written === undefined ? undefined : numberOf(written);
    if (match && number !== undefined)
      return { kind, number, rest: query.slice(0, match.index) + query.slice(match.index + match[0].length) };
  }
  const tight = tightened(query);
  return tight === query ? undefined : numberedPlace(tight);
}

/** Amounts in the digits of the text: `百分之三十` → `30%`, `二〇二五年` → `2025年`, `两万` → `2万`. */
export const plainAmounts = (query: string): string =>
  query
    .replace(new RegExp(`百分之(${CHINESE}|\\d+)`, 'g'), (all, n: string) => (numberOf(n) === undefined ? all : `${numberOf(n)}%`))
    .replace(/[零〇一二三四五六七八九]{4}(?=年|$)/g, (year) => Array.from(year, (c) => (c === '〇' ? 0 : DIGITS.indexOf(c))).join(''))
    .replace(/[一二两三四五六七八九十](?=万|个月)/g, (c) => String(numberOf(c)))
    .replace(/(\d)\s+%/g, '$1%');

/** A length in months as the texts write it: `3个月` → `3月` where they say 3月以上. A month of a date is none. */
export const monthsAs = (texts: string, query: string): string =>
  query.replace(/(\d{1,2})个月/g, (all, n: string) =>
    !texts.includes(all) && new RegExp(`(?:^|[^年\\d])${n}月(?!\\d)`).test(texts) ? `${n}月` : all,
  );

/** A number with what it counts: `75%`, `2万人次`, `3个月`; without a unit it fits any. */
export interface Amount {
  value: number;
  unit: string | undefined;
}

const UNITS = '%|个月|月|年|人次|倍|次|个|项|条|号|部门|日|天|周|学年|季度|种|家|名|人|元|亩|米';
const AMOUNT = new RegExp(`(\\d+(?:\\.\\d+)?)(万|亿)?(${UNITS})?`, 'g');
const SCALE: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
/** Lengths in months are written 3个月 or 3月; what is counted in 个 may be counted in 家, 项 or 种. */
const SAME_UNIT: Record<string, string> = { 月: '个月', 家: '个', 项: '个', 种: '个', 条: '个', 部门: '个', 人: '人次', 天: '日' };

/** The numbers of a folded text, with their units in one form. */
export const amountsIn = (text: string): Amount[] =>
  [...text.matchAll(AMOUNT)].map(([, digits = '', scale = '', unit]) => ({
    value: Number(digits) * (SCALE[scale] ?? 1),
    unit: unit === undefined ? undefined : (SAME_UNIT[unit] ?? unit),
  }));

/** Whether a number that is asked for is the one that a text states: the same value, of the same thing where both say of what. */
export const sameAmount = (asked: Amount, stated: Amount): boolean =>
  asked.value === stated.value && (asked.unit === undefined || stated.unit === undefined || asked.unit === stated.unit);
