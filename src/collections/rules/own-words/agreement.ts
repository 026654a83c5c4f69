import { isStatedBy, statedIn, type Stated } from '../../../notice/stated.ts';
import { foldWidth } from '../../../notice/text.ts';

/** What one quotation, one target or one fact says: its words, and the years that hold for it. */
export interface Statement {
  words: string;
  numbers: readonly Stated[];
  years: ReadonlySet<number>;
  /** Words of the plan's own text; a fact of the law says more things at once. */
  isText: boolean;
}

const DATED = /^(?:年|月份|day|号|月|日)$/;
const yearOf = ({ unit, value, words }: Stated): number | undefined => {
  if (unit === 'day') return Math.floor(value / 1e4);
  if (unit === '月份') return Math.floor(value / 100);
  return unit === '年' && /^(?:19|20)\d{2}年/.test(words) ? value : undefined;
};
const yearsIn = (numbers: readonly Stated[]): number[] => numbers.flatMap((one) => yearOf(one) ?? []);

/** A statement of words that belong together. */
export function statement(texts: readonly string[], isText: boolean): Statement {
  const words = foldWidth(texts.join('\n'));
  const numbers = statedIn(words);
  return { words, numbers, years: new Set(yearsIn(numbers)), isText };
}

/** Pairs of neighbouring Chinese characters, which say what words are about. */
export const pairsOf = (words: string): string[] =>
  Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2)).filter((pair) =>
    /^\p{Script=Han}{2}$/u.test(pair),
  );
const shared = (pairs: readonly string[], { words }: Statement): number => pairs.filter((pair) => words.includes(pair)).length;

/** How a number binds: 不少于, 以上 at least; 不超过, 以内 at most. */
function bindsIn(text: string, { start, end }: Pick<Stated, 'start' | 'end'>): 'least' | 'most' | undefined {
  const [before, after] = [text.slice(Math.max(0, start - 5), start), text.slice(end, end + 3)];
  if (/(?:不超过|不高于|不多于|不大于|最多|至多)(?:达到?)?$/.test(before) || /^(?:以内|以下)/.test(after)) return 'most';
  if (/(?:不少于|不低于|不小于|至少)(?:达到?)?$/.test(before) || /^(?:及?以上)/.test(after)) return 'least';
  return undefined;
}

const bindings = (one: Stated, { words, numbers }: Statement): (string | undefined)[] =>
  numbers.filter((other) => isStatedBy(one, [other])).map((other) => bindsIn(words, other));

/**
 * A number that the evidence states of something else: of another year, another thing, or bound the other way. Each statement stands for itself, so that a number of
 * one never proves what is said about another; where nothing states the number at all, that is told elsewhere.
 */
export function saidOfAnother(words: string, statements: readonly Statement[]): { number: Stated; expected: string } | undefined {
  const text = foldWidth(words);
  let from = 0;
  for (const clause of text.split(/(?<=[，。；：！？,;:!?\n])/)) {
    const numbers = statedIn(clause);
    const years = new Set(yearsIn(numbers));
    for (const number of numbers) {
      if (DATED.test(number.unit) || number.unit === 'every' || number.unit === '' || number.ordinal) continue;
      const stating = statements.filter((one) => isStatedBy(number, one.numbers));
      if (stating.length === 0) continue;
      const [sole] = years.size === 1 ? years : [];
      const year = yearOf(numbers.findLast((one) => one.start < number.start && yearOf(one) !== undefined) ?? number) ?? sole;
      const placed = { ...number, start: from + number.start, end: from + number.end };
      if (year !== undefined && stating.every((one) => one.years.size > 0 && !one.years.has(year)))
        return { number: placed, expected: `依据里这个数是 ${[...new Set(stating.flatMap((one) => [...one.years]))].join('、')} 年的` };
      const bound = bindsIn(clause, number);
      const printed = stating.flatMap((one) => bindings(number, one));
      if (bound !== undefined && !printed.includes(bound) && printed.includes(bound === 'least' ? 'most' : 'least'))
        return { number: placed, expected: bound === 'least' ? '依据里写的是不超过' : '依据里写的是不少于' };
      const pairs = pairsOf(
        clause
          .slice(0, number.start)
          .split(/[、和与及]/)
          .findLast((part) => /\p{Script=Han}{2}/u.test(part)) ?? '',
      );
      if (stating.every((one) => one.isText && shared(pairs, one) === 0)) {
        const alike = ({ numbers: stated }: Statement): boolean => stated.some(({ unit }) => unit === number.unit);
        const other = statements.find((one) => one.isText && !stating.includes(one) && alike(one) && shared(pairs, one) >= 2);
        if (other) return { number: placed, expected: `依据里是“${other.words.split('\n')[0] ?? ''}”` };
      }
      const counted = pairsOf(/^\p{Script=Han}{3,}/u.exec(clause.slice(number.end))?.[0] ?? '');
      if (counted.length > 1 && stating.every((one) => one.isText && shared(counted, one) === 0)) {
        const other = statements.find((one) => one.isText && !stating.includes(one) && shared(counted, one) >= 2);
        if (other) return { number: placed, expected: `依据里是“${other.words.split('\n')[0] ?? ''}”` };
      }
    }
    from += clause.length;
  }
  return undefined;
}
