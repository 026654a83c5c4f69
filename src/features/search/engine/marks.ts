import { foldText } from './fold.ts';

/** A run of text, marked or not. */
export interface Run {
  text: string;
  marked: boolean;
}

const IN_WORD = /[0-9A-Za-z+%％.]/;

/** Whether a range cuts a number or a word of letters in two. */
const cuts = (text: string, from: number, to: number): boolean =>
  (from > 0 && IN_WORD.test(text.charAt(from)) && IN_WORD.test(text.charAt(from - 1))) ||
  (to < text.length && IN_WORD.test(text.charAt(to - 1)) && IN_WORD.test(text.charAt(to)));

/** Positions of folded words in a text, as ranges of the original; longer words first, so that no part of one is marked alone. */
function ranges(text: string, words: readonly string[]): [number, number][] {
  const folded = foldText(text);
  const found: [number, number][] = [];
  for (const word of words.toSorted((a, b) => b.length - a.length))
    for (let at = folded.text.indexOf(word); word !== '' && at >= 0; at = folded.text.indexOf(word, at + 1)) {
      const [from, to] = [folded.at[at] ?? 0, (folded.at[at + word.length - 1] ?? 0) + 1];
      const overlaps = found.some(([a, b]) => from < b && a < to);
      if (!overlaps && !cuts(text, from, to)) found.push([from, to]);
    }
  return found.toSorted((a, b) => a[0] - b[0]);
}

/** Cuts a text into marked and unmarked runs; together they are the text. */
export function runsOf(text: string, words: readonly string[]): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const [from, to] of ranges(text, words)) {
    if (from > done) runs.push({ text: text.slice(done, from), marked: false });
    runs.push({ text: text.slice(from, to), marked: true });
    done = to;
  }
  if (done < text.length) runs.push({ text: text.slice(done), marked: false });
  return runs;
}

/** Characters before the first mark that an excerpt shows. */
const BEFORE = 24;
/** After these an excerpt may begin, before them end, without cutting a clause. */
const CLAUSE = /[，。；：、！？）”]/;
const BETWEEN = /[0-9A-Za-z+%％.〔〕—～年月日个万亿号]/;
/** How far an end may move to reach the end of a clause. */
const REACH = 20;

/** Whether `at` lies within a number with its unit, or within a word of letters. */
const isInside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && BETWEEN.test(text.charAt(at - 1)) && BETWEEN.test(text.charAt(at));

/** The nearest good place to begin, at or before `at`: after punctuation within reach, else not within a number or word. */
function beginAt(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let i = at; i >= Math.max(1, at - REACH); i--) if (CLAUSE.test(text.charAt(i - 1))) return i;
  let start = at;
  while (start > 0 && isInside(text, start)) start--;
  return start;
}

/** The nearest good place to end, at or before `at`, but after `least`. */
function endAt(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  for (let i = at; i > Math.max(least, at - REACH); i--) if (CLAUSE.test(text.charAt(i))) return i;
  let end = at;
  while (end < text.length && isInside(text, end)) end++;
  return end;
}

/** A long excerpt cut to about `most` characters around its first marked word, between clauses where one is near; what is left out is an ellipsis. */
export function shorten(text: string, words: readonly string[], most = 96): string {
  if (text.length <= most) return text;
  const [first] = ranges(text, words);
  const start = beginAt(text, Math.max(0, Math.min((first?.[0] ?? 0) - BEFORE, text.length - most)));
  const end = endAt(text, start + most, first?.[1] ?? start);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
