import { editDistance } from './distance.ts';
import { findNames, LONGEST, type NameEntry, type NameForm } from './names.ts';

/** How many slips a word of that length may have and still be meant. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/** Whether the letters stand in the word in this order, from its first on. */
function isSubsequence(letters: string, word: string): boolean {
  let at = -1;
  return letters.startsWith(word.charAt(0)) && Array.from(letters).every((c) => (at = word.indexOf(c, at + 1)) >= 0);
}

function nearSound(query: string, { syllables }: NameForm): number {
  const full = syllables.join('');
  const initials = syllables.map((s) => s.charAt(0)).join('');
  if (query.length < 3) return initials.startsWith(query) ? 40 : 0;
  const slips = Math.min(editDistance(query, full), editDistance(query, initials));
  if (slips <= allowed(query.length)) return 50 - slips;
  return isSubsequence(query, initials) ? 30 : 0;
}

function nearLetters(query: string, { text }: NameForm): number {
  if (text.includes(query)) return 45;
  const shared = Array.from(query).some((c) => text.includes(c));
  return shared && query.length > 1 && editDistance(query, text) <= Math.max(1, allowed(query.length)) ? 40 : 0;
}

/**
 * Departments that somebody who types may mean, best first: those whose name it is, by any form; where there are none, those of which it is a part, a
 * beginning, or a slip of the fingers away.
 * @returns ids
 */
export function namesTyped(index: readonly NameEntry[], pasted: string): string[] {
  const typed = pasted.slice(0, LONGEST);
  const found = findNames(index, typed);
  if (found.length > 0) return found.map(({ id }) => id);
  const query = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (query === '') return [];
  const near = /^[a-z]+$/.test(query) ? nearSound : nearLetters;
  return index
    .map(({ id, forms }) => ({ id, score: Math.max(0, ...forms.map((form) => near(query, form))) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}
