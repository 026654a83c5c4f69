import { chineseDate, foldWidth } from '../notice/text.ts';

/** A place in a received text: offsets, `end` exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** Received text without what lines and indents add to it, and where each character of it stands. */
function condensed(text: string): { words: string; at: number[] } {
  const at: number[] = [];
  let words = '';
  const folded = foldWidth(text);
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charAt(i);
    if (/\s/.test(c)) continue;
    words += c;
    at.push(i);
  }
  return { words, at };
}

/** The words as the text has them: a value of a field stands in quotation marks of JSON, and its day is printed as 2025年6月3日. */
const printed = (words: string): string => {
  const value = /^"(.*)"$/.exec(words)?.[1] ?? words;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? chineseDate(value) : value;
};

/**
 * Where the words of an open point stand in the received text, whatever its line breaks and widths.
 * @param line the line that the point names, from 1; the nearest place after its beginning is taken, and the line itself when the words are not there
 */
export function evidenceOf(received: string, words: string, line?: number): Place | undefined {
  const starts = [0, ...[...received.matchAll(/\n/g)].map((m) => m.index + 1)];
  const from = line === undefined ? 0 : (starts[line - 1] ?? 0);
  const whole = condensed(received);
  const wanted = condensed(printed(words)).words;
  if (wanted !== '') {
    const first = whole.at.findIndex((i) => i >= from);
    const found = [whole.words.indexOf(wanted, Math.max(0, first)), whole.words.indexOf(wanted)].find((i) => i >= 0);
    const start = found === undefined ? undefined : whole.at[found];
    const last = found === undefined ? undefined : whole.at[found + wanted.length - 1];
    if (start !== undefined && last !== undefined) return { start, end: last + 1 };
  }
  if (line === undefined) return undefined;
  const end = received.indexOf('\n', from);
  return { start: from, end: end < 0 ? received.length : end };
}
