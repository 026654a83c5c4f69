/** How far one written word is from another: the one edit distance of search. */

/** Steps from one word to another: a character put in, left out, changed, or two neighbours swapped. Short words, so the plain table will do. */
export function editDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array.from({ length: b.length }, (__, j) => (i === 0 ? j + 1 : 0))]);
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (table[i] ?? [])[j] = best;
    }
  return at(a.length, b.length);
}

/** The one edit that parts two words, with its place in the first. */
export interface Edit {
  kind: 'changed' | 'surplus' | 'missing' | 'swapped';
  at: number;
  /** Whether it stands at the first or last character. */
  edge: boolean;
}

/** The single edit between two words; undefined if they are the same or further apart. */
export function oneEdit(typed: string, meant: string): Edit | undefined {
  let at = 0;
  while (at < typed.length && typed.charAt(at) === meant.charAt(at)) at++;
  let end = 0;
  while (end < Math.min(typed.length, meant.length) - at && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const wrong = typed.slice(at, typed.length - end);
  const right = meant.slice(at, meant.length - end);
  const edge = at === 0 || end === 0;
  if (wrong.length === 1 && right.length === 1) return { kind: 'changed', at, edge };
  if (wrong.length === 1 && right.length === 0) return { kind: 'surplus', at, edge };
  if (wrong.length === 0 && right.length === 1) return { kind: 'missing', at, edge };
  const swapped = wrong.length === 2 && right === wrong.charAt(1) + wrong.charAt(0);
  return swapped ? { kind: 'swapped', at, edge } : undefined;
}
