import { diffChars } from 'diff';
import { folded } from './changes.ts';

/**
 * The words of a changed paragraph that stand where a quotation stood before; `undefined` when the quotation did not stand in it, or nothing is left of it.
 * Where a correction touches the quotation's edge, what came in at the edge is part of it only between words that stayed.
 */
export function movedWords(before: string, after: string, quotation: string): string | undefined {
  const at = positions(before);
  const start = folded(before).indexOf(folded(quotation));
  if (start < 0 || quotation.trim() === '') return undefined;
  const from = at[start] ?? 0;
  const to = (at[start + folded(quotation).length - 1] ?? 0) + 1;
  let old = 0;
  let now = 0;
  let first: number | undefined;
  let last: number | undefined;
  for (const { value, added, removed } of diffChars(before, after)) {
    if (added) now += value.length;
    else if (removed) old += value.length;
    else {
      const low = Math.max(from, old);
      const high = Math.min(to, old + value.length);
      if (low < high) {
        first ??= now + low - old;
        last = now + high - old;
      }
      old += value.length;
      now += value.length;
    }
  }
  const words = first === undefined || last === undefined ? '' : widen(after, first, last);
  return words.trim() === '' ? undefined : words;
}

/** A number or a Latin word is never cut: 5个 that became 15个 is quoted as 15个. */
function widen(text: string, first: number, last: number): string {
  const joins = (a: string | undefined, b: string | undefined): boolean => /[\dA-Za-z.％%]/.test(a ?? '') && /[\dA-Za-z.％%]/.test(b ?? '');
  let start = first;
  let end = last;
  while (start > 0 && joins(text[start - 1], text[start])) start--;
  while (end < text.length && joins(text[end - 1], text[end])) end++;
  return text.slice(start, end);
}

/** Where each character of the folded text stands in the text itself. */
const positions = (text: string): number[] => Array.from(text, (c, i) => (/\s/.test(c) ? -1 : i)).filter((i) => i >= 0);
