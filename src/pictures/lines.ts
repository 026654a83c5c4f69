import { NEVER_FIRST, NEVER_LAST, phrases } from '../notice/phrases.ts';

/** Digits and Latin letters stand together, with the sign or unit that belongs to them. */
const PIECE = /(?:第|每年|每月|每季度)?[0-9A-Za-z.+/-]+[%号年月日项个次倍]?|\s+|[\s\S]/gu;

/** Between what a line may end: characters, words, or the items of a list (names that should not be cut). */
export type Unit = 'character' | 'word' | 'item';

/** The smallest pieces between which a line may end. */
function pieces(text: string, unit: Unit): string[] {
  if (unit === 'item') return text.split(/(?<=[、，；])/u);
  if (unit === 'word') return phrases(text);
  const joined: string[] = [];
  for (const piece of text.match(PIECE) ?? []) {
    const last = joined.at(-1);
    if (last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last))) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function fill(parts: readonly string[], width: number, measure: (text: string) => number): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const part of parts) {
    if (line.length > 0 && measure(line.join('') + part.trimEnd()) > width) {
      lines.push(line);
      line = [];
    }
    line.push(part);
  }
  return [...lines, line];
}

const spread = (lines: readonly string[][]): string[] => lines.map((line) => line.join('').trim());

/**
 * Breaks Chinese text into lines no wider than `width`, by the rules for punctuation at the ends of lines. No line holds one lonely character
 * after a full one.
 * @param measure width of a text in the unit of `width`
 * @param unit between what a line may end; where a piece is longer than a line, between characters
 */
export function breakLines(text: string, width: number, measure: (text: string) => number, unit: Unit = 'character'): string[] {
  const parts = pieces(text, unit);
  if (unit !== 'character' && parts.some((part) => measure(part) > width)) return breakLines(text, width, measure);
  const lines = fill(parts, width, measure);
  const [before, last] = lines.slice(-2);
  if (before && last && before.length > 2 && Array.from(last.join('')).length <= 2 && unit === 'character') {
    const moved = before.pop();
    if (moved !== undefined) last.unshift(moved);
  }
  return spread(lines);
}

/** Breaks a title: no word is cut, and its lines are as even as can be without making more of them. */
export function breakTitle(text: string, width: number, measure: (text: string) => number): string[] {
  const parts = phrases(text);
  if (parts.some((part) => measure(part) > width)) return breakLines(text, width, measure);
  const count = fill(parts, width, measure).length;
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const lines = fill(parts, middle, measure);
    if (lines.length > count || lines.some((line) => measure(line.join('')) > middle)) low = middle;
    else high = middle;
  }
  return spread(fill(parts, high, measure));
}
