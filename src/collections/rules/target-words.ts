import { dueDates, labelOver, type TimeLabel } from '../../notice/due-dates.ts';
import { comparisonOf } from '../../notice/measures.ts';
import type { Quantity } from '../../notice/quantities.ts';
import { readingsOf } from '../../notice/readings.ts';
import { foldWidth, splitParagraphs } from '../../notice/text.ts';
import type { TargetData } from '../target.ts';

/** Where the words of a target stand, widths folded: the paragraph up to their end, and they themselves. */
export interface TargetWords {
  /** Paragraph up to the end of the quoted words; empty where they do not stand in it, which is another fault. */
  upTo: string;
  quote: string;
  /** A label, 时间：2026年12月, that says by when of all that stands there. */
  label: TimeLabel | undefined;
  /** A paragraph of goals states by when of all that stands in it. */
  isGoal: boolean;
}

/** What a target says that its words do not: the field, what the words say, and what to do. */
export interface TargetDifference {
  code: string;
  field: 'unit' | 'comparison' | 'due' | 'every' | 'binds' | 'indicator';
  expected: string;
  fix: string;
}

/** Finds the words of a target in the body of its record. */
export function wordsOf(body: string, words: string, isGoal = false): TargetWords {
  const quote = foldWidth(words);
  const paragraphs = splitParagraphs(foldWidth(body));
  for (const paragraph of paragraphs) {
    const at = paragraph.indexOf(quote);
    if (at >= 0) return { upTo: paragraph.slice(0, at + quote.length), quote, label: labelOver(paragraph, paragraphs), isGoal };
  }
  return { upTo: '', quote, label: undefined, isGoal };
}

/** The number of the target among those of its words; `undefined` where the unit is another or there is none. */
const numberOf = ({ value, unit = '' }: TargetData, { quote }: TargetWords): Quantity | undefined =>
  readingsOf(quote, unit).find((reading) => reading.value === value && reading.unit === unit);

/** The unit is the printed one, scale included. */
export function unitDifference(target: TargetData, words: TargetWords): TargetDifference | undefined {
  const { value, unit = '' } = target;
  if (value === undefined || numberOf(target, words)) return undefined;
  const printed = [...new Set(readingsOf(words.quote, unit).flatMap((reading) => (reading.value === value ? [reading.unit] : [])))];
  if (printed.length === 0) return undefined;
  const expected = `原话里这个数的单位${printed[0] ? `：${printed[0]}` : ''}`;
  return { code: 'unit-differs', field: 'unit', expected, fix: '照原话改 unit；连同 value 一起核对。' };
}

/** What can only be counted one by one: 达到 is said of it, or it is a count. */
const COUNTED = /^(?:个|家|名|人|人次|次|项|所|处|场|套|台|座|件|条|种|类|支|册|篇|部|门|户)$/;
const MEANS = {
  'at-least': '以上、不少于一类的话',
  'at-most': '不超过、以内一类的话',
  reach: '达到一类的话',
  count: '只写数，没有“达到”“以上”',
  range: '从多少到多少',
  about: '左右、约',
  done: '建成，没有数',
} as const;

/** 以上 and 不少于 are `at-least`, 达到 is `reach`, a bare number is a `count`. */
export function comparisonDifference(target: TargetData, words: TargetWords): TargetDifference | undefined {
  const number = numberOf(target, words);
  if (!number) return undefined;
  const means = comparisonOf(beforeAll(words.quote.slice(0, number.start)), words.quote.slice(number.end), number);
  if (target.upper !== undefined && target.comparison === 'range') return undefined;
  // A length or an area is built (12公里) as well as reached.
  if (means === target.comparison || (means === 'count' && target.comparison === 'reach' && !COUNTED.test(number.unit))) return undefined;
  return { code: 'comparison-differs', field: 'comparison', expected: `${means}（原话${MEANS[means]}）`, fix: '照原话改 comparison。' };
}

/** What stands before a number; of numbers that belong to several things each (分别达到80家、30家), what stands before the first. */
const beforeAll = (before: string): string => {
  const list = /^.*分别\D*(?=\d[\d.,]*\D{1,4}[、和及与][^，。；]*$)/.exec(before)?.[0];
  return list ?? before;
};

/** The day is that of the nearest date before the number, or of the only one in the words. */
export function dueDifference(target: TargetData, words: TargetWords): TargetDifference | undefined {
  const number = numberOf(target, words);
  const at = words.upTo.length - words.quote.length;
  const dates = dueDates(words.upTo);
  const before = dates.filter(({ start }) => start < at + (number?.start ?? words.quote.length)).at(-1);
  const stated = before ?? dates.find(({ start }) => start >= at);
  const fix = '照原文改到期日；原文没有期限时不写 due。';
  if (words.label) {
    const { text, due } = words.label;
    // A date within the words may be nearer than the label's.
    const said = target.due === undefined || target.due === due || dates.some((date) => date.due === target.due);
    return said ? undefined : { code: 'due-differs', field: 'due', expected: `${due}（原文：“${text}”）`, fix };
  }
  if (!stated) {
    const year = target.due?.slice(0, 4);
    if (year === undefined || words.upTo.includes(year)) return undefined;
    return { code: 'due-differs', field: 'due', expected: `原话里或原话之前写有 ${year} 年`, fix };
  }
  if (stated.due === target.due) return undefined;
  // A date of an earlier clause may not reach so far; within the words, and in a paragraph of goals, it does.
  if (target.due === undefined && stated.start < at && (!words.isGoal || target.every !== undefined)) return undefined;
  const printed = words.upTo.slice(stated.start, stated.end);
  return {
    code: 'due-differs',
    field: 'due',
    expected: `${stated.due}（原文：“${printed}”）`,
    fix,
  };
}

const PERIODS = {
  month: /每个?月|月均/,
  quarter: /每个?季度?/,
  year: /每一?(?:个?学?年)|年均|逐年/,
} as const;
const NAMES = { month: '每月', quarter: '每季度', year: '每年' } as const;
type Period = keyof typeof PERIODS;
/** 年培训量: so many a year, without 每. */
const A_YEAR = /(?<![\d\s每])年(?=[^底末初终内度前中,，])/;

/** The period is the one that the words, else their clause, say. */
export function periodDifference({ every }: TargetData, { upTo, quote }: TargetWords): TargetDifference | undefined {
  const said = (text: string): Period[] => (Object.keys(PERIODS) as Period[]).filter((period) => PERIODS[period].test(text));
  const clause =
    upTo
      .slice(0, upTo.length - quote.length)
      .split(/[。;！？!?]/)
      .at(-1) ?? '';
  const own = said(quote);
  const stated = own.length > 0 ? own : every === undefined ? [] : said(clause);
  if (every === undefined ? stated.length === 0 : stated.includes(every)) return undefined;
  if (every === 'year' && stated.length === 0 && A_YEAR.test(quote)) return undefined;
  const expected = stated.length > 0 ? stated.map((period) => `${period}（原话写“${NAMES[period]}”）`).join('、') : '原话没有写周期';
  return {
    code: 'period-differs',
    field: 'every',
    expected,
    fix: stated.length > 0 ? '照原话改 every。' : '删去 every，或把写着周期的话抄进 quote。',
  };
}

/**
 * Whom a target binds stands in its words or before them; where the words name somebody else whom another target binds, it is that one.
 * @param others whom targets of the plan bind
 */
export function boundDifference(
  { binds }: TargetData,
  { upTo, quote }: TargetWords,
  others: readonly string[],
): TargetDifference | undefined {
  if (binds === undefined) return undefined;
  const who = foldWidth(binds);
  if (quote.includes(who)) return undefined;
  const named = others.find((other) => quote.includes(foldWidth(other)));
  if (named === undefined && upTo.includes(who)) return undefined;
  return {
    code: 'binds-differs',
    field: 'binds',
    expected: named ?? '原话里或原话之前写着的词',
    fix: '照原文改 binds；原文没有说时不写。',
  };
}

/** Longest pieces, of two characters and more, into which a name falls apart in a text; what does not stand there is a piece that is not known. */
function piecesIn(name: string, text: string): { words: string; known: boolean }[] {
  const pieces: { words: string; known: boolean }[] = [];
  for (let at = 0; at < name.length;) {
    let end = name.length;
    while (end > at + 1 && !text.includes(name.slice(at, end))) end--;
    const last = pieces.at(-1);
    if (end > at + 1) pieces.push({ words: name.slice(at, end), known: true });
    else if (last && !last.known) last.words += name.charAt(at);
    else pieces.push({ words: name.charAt(at), known: false });
    at = Math.max(end, at + 1);
  }
  return pieces;
}

/** Whether a name is words of the text but for a word in their midst: 教师占教师比例, of 教师占专业课教师比例. */
const leavesOut = (name: string, text: string): boolean =>
  Array.from({ length: name.length - 3 }, (_, i) => i + 2).some((at) => {
    const [head, tail] = [name.slice(0, at), name.slice(at)];
    for (let start = text.indexOf(head); start >= 0; start = text.indexOf(head, start + 1)) {
      const rest = text.slice(start + head.length);
      const gap = rest.indexOf(tail);
      if (gap > 0 && gap <= 4 && /^\p{Script=Han}+$/u.test(rest.slice(0, gap))) return true;
    }
    return false;
  });

/** An indicator is made of the words of the text: half of it stands in the quoted words; only the measure at its end (面积) may be the editor's. */
export function indicatorDifference({ indicator }: TargetData, { upTo, quote }: TargetWords): TargetDifference | undefined {
  const name = foldWidth(indicator);
  const known = piecesIn(name, quote)
    .filter((piece) => piece.known)
    .reduce((sum, piece) => sum + piece.words.length, 0);
  const foreign = piecesIn(name, upTo)
    .slice(0, -1)
    .some((piece) => !piece.known);
  if (quote.includes(name) || (known * 2 >= name.length && !foreign && !leavesOut(name, quote))) return undefined;
  return {
    code: 'indicator-differs',
    field: 'indicator',
    expected: '原话里的词',
    fix: '用原话的词改 indicator，或核对 quote 是不是这一项。',
  };
}
