import { oneEdit } from './distance.ts';
import { fold } from './fold.ts';

/** Finding departments by the names that people call them: pure, small, for Node and browsers. */

/** One way to write a name, with its sounds. */
export interface NameForm {
  text: string;
  /** Pinyin of each character, without tones: `['jiao', 'yu', 'ju']`. Letters and digits stand for themselves. */
  syllables: readonly string[];
  /** The form is out of use; it finds its department, after those that bear the name today. */
  former?: true;
}

/** A department with all forms of its name, as `buildNameIndex` makes it. */
export interface NameEntry {
  id: string;
  forms: readonly NameForm[];
}

/** How a query meets a form. */
type NameMatch = 'exact' | 'stem' | 'pinyin' | 'initials' | 'prefix' | 'abbreviation' | 'contains' | 'typo';

export interface FoundName {
  id: string;
  /** From 0 to 100; 85 and more says that the whole query is the name. */
  score: number;
  /** The form that was met, as it is written in the content. */
  matched: string;
  how: NameMatch;
}

/** What may follow the proper part of a name without changing whom it means. */
const SUFFIX = /(委员会|部门|系统|单位|局|委|厅|办)$/;
/** The area before a name; 市场 is no area. */
const AREA = /^(.{2,4})?市(?!场)/;

const stemOf = (name: string): string => {
  const bare = name.replace(AREA, '');
  return (bare || name).replace(SUFFIX, '');
};

/** Whether letters spell the syllables from the first on, each in full or by any beginning; gives the number of syllables spelt, 0 if they do not. */
export function matchSyllables(letters: string, syllables: readonly string[], from = 0): number {
  if (letters === '') return from;
  const syllable = syllables[from];
  if (syllable === undefined) return 0;
  for (let n = syllable.length; n > 0; n--)
    if (letters.startsWith(syllable.slice(0, n))) {
      const reached = matchSyllables(letters.slice(n), syllables, from + 1);
      if (reached > 0) return reached;
    }
  return 0;
}

function bySound(query: string, { syllables }: NameForm): [number, NameMatch] | undefined {
  const full = syllables.join('');
  const initials = syllables.map((s) => s.charAt(0)).join('');
  if (query === full) return [97, 'pinyin'];
  if (query === initials && query.length > 1) return [94, 'initials'];
  if (query.length < 3) return undefined;
  const reached = matchSyllables(query, syllables);
  if (reached === 0) return undefined;
  const share = reached / syllables.length;
  if (full.startsWith(query)) return [60 + 28 * share, 'pinyin'];
  if (initials.startsWith(query)) return [50 + 28 * share, 'initials'];
  return [45 + 40 * share, 'pinyin'];
}

/** Whether the characters of `short` stand in `long` in this order, from its first on: 残联 in 残疾人联合会. */
function abbreviates(short: string, long: string): boolean {
  if (!long.startsWith(short.charAt(0))) return false;
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const oneOff = (a: string, b: string): boolean => a.length > 2 && oneEdit(a, b)?.kind === 'changed';

function byLetters(query: string, form: NameForm): [number, NameMatch] | undefined {
  const name = fold(form.text);
  if (query === name) return [100, 'exact'];
  const stem = stemOf(name);
  if (stem.length > 1 && stemOf(query) === stem) return [90, 'stem'];
  if (query.length > 1 && name.startsWith(query)) return [60 + (24 * query.length) / name.length, 'prefix'];
  if (name.length > 1 && query.includes(name)) return [30 + (54 * name.length) / query.length, 'contains'];
  const [short, long] = [query.replace(AREA, ''), name.replace(AREA, '')];
  for (const [a, b] of [
    [short, long],
    [query, long],
  ] as const)
    if (a.length > 2 && abbreviates(a, b)) return [a.at(-1) === b.at(-1) ? 86 : 58, 'abbreviation'];
  return oneOff(query, name) ? [52, 'typo'] : undefined;
}

/** No name is longer. Whatever is pasted beyond it is not looked at: distances grow with the square of a length. */
export const LONGEST = 100;

/**
 * The departments that a query may mean, best first: by any form of the name, its beginning, an abbreviation, a name within a longer query, pinyin
 * in full (`fagaiwei`), by initials (`fgw`) or mixed, or with one wrong character.
 * @returns one entry a department with its best score; ties in the order of the index
 */
export function findNames(index: readonly NameEntry[], query: string): FoundName[] {
  const wanted = fold(query.slice(0, LONGEST).normalize('NFKC'));
  if (wanted === '') return [];
  const match = /^[a-zü]+$/.test(wanted) ? bySound : byLetters;
  const found: FoundName[] = [];
  for (const { id, forms } of index) {
    let best: FoundName | undefined;
    for (const form of forms) {
      const met = match(wanted, form);
      if (!met) continue;
      const score = met[0] - (form.former ? 1 : 0);
      if (!best || score > best.score) best = { id, score, matched: form.text, how: met[1] };
    }
    if (best) found.push(best);
  }
  return found.toSorted((a, b) => b.score - a.score);
}
