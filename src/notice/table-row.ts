import { markOf } from './marks.ts';

/** What parts the cells of a row of a table in a received text: a bar between blanks, or at the end. */
const BAR = /[ \u3000]*[|｜](?:[ \u3000]+|$)/g;

/**
 * The cells of a row of a table, each with the bar after it, so that joined they are the row; `undefined` for a paragraph that is no row. A row has at
 * least two bars, as the importer writes it and as web pages give it when they are copied.
 */
export function cellsOf(paragraph: string): string[] | undefined {
  const bars = [...paragraph.matchAll(BAR)];
  if (bars.length < 2) return undefined;
  const ends = bars.map(({ index, 0: bar }) => index + bar.length);
  if (ends.at(-1) !== paragraph.length) ends.push(paragraph.length);
  return ends.map((end, i) => paragraph.slice(ends[i - 1] ?? 0, end));
}

/** The words of a cell, without the bar after it. */
export const wordsOfCell = (cell: string): string => cell.replace(/[ \u3000]*[|｜]?[ \u3000]*$/, '');

/** A heading takes one line; a longer one is a sentence. */
const LONGEST = 30;

/**
 * Whether a paragraph within free text is a heading (`（一）强化组织领导`): a number and a few words without a stop, and what follows it is text or numbered
 * otherwise. The items of a list follow one another and are none.
 */
export function isHeadingLine(paragraph: string, next: string | undefined): boolean {
  const mark = markOf(paragraph);
  if (!mark || next === undefined || paragraph.length > LONGEST || /[，；：,;:|｜]/.test(paragraph)) return false;
  if (!/^[^。！？]+。?$/.test(paragraph)) return false;
  return markOf(next)?.form !== mark.form;
}
