import { fold } from './fold.ts';
import { expandPattern, partsOfCombination } from '../../../collections/synonyms/patterns.ts';
import type { SearchIndex } from './types.ts';

/** How people ask for records: the everyday words of the groups that put a record first, as characters and pairs of them. */
export interface EverydayProfiles {
  /** For each character and each pair, the records whose everyday words hold it. */
  holders: ReadonlyMap<string, ReadonlySet<string>>;
  records: number;
  combinations: { parts: string[][]; pinned: string[] }[];
}

/** What each further place among the records that editors put first is worth less. */
const PLACE = 0.12;
/** A pair of characters tells much more than one. */
const SINGLE = 0.35;
const HAN = /[\u4e00-\u9fff]/;

/** Characters and pairs of neighbouring ones, blanks and marks apart. */
function* gramsOf(text: string): Generator<string> {
  for (let i = 0; i < text.length; i++) {
    if (!HAN.test(text.charAt(i))) continue;
    yield text.charAt(i);
    if (HAN.test(text.charAt(i + 1))) yield text.slice(i, i + 2);
  }
}

/** Makes the profiles of an index once. */
export function everydayProfiles(index: SearchIndex): EverydayProfiles {
  const holders = new Map<string, Set<string>>();
  const note = (words: readonly string[], ids: readonly string[]): void => {
    for (const word of words)
      for (const gram of gramsOf(fold(word))) {
        const known = holders.get(gram) ?? new Set();
        for (const id of ids) known.add(id);
        holders.set(gram, known);
      }
  };
  for (const { words, combinations, pinned } of index.synonyms) {
    const [first] = pinned;
    if (first === undefined) continue;
    note(words.flatMap(expandPattern), [first]);
    note(
      combinations.flatMap((c) => partsOfCombination(c).flat()),
      [first],
    );
  }
  for (const [id, { duties }] of Object.entries(index.units)) note(duties.flatMap(expandPattern), [`departments/${id}`]);
  const records = new Set([...holders.values()].flatMap((ids) => [...ids])).size;
  const combinations = index.synonyms.flatMap(({ combinations: all, pinned }) =>
    all.map((c) => ({ parts: partsOfCombination(c).map((part) => part.map(fold)), pinned })),
  );
  return { holders, records, combinations };
}

/** What words that stand together in a query say of a record: what its place is worth, and how many of the query's characters they are, up to six, as a share. */
export interface Combined {
  place: number;
  length: number;
}
/** More characters than these make a combination no surer. */
const ENOUGH = 6;

/** Records that editors put first for words that all stand in a query. */
export function combinedIn({ combinations }: EverydayProfiles, asked: string): Map<string, Combined> {
  const found = new Map<string, Combined>();
  for (const { parts, pinned } of combinations) {
    const lengths = parts.map((part) => part.reduce((most, word) => (asked.includes(word) ? Math.max(most, word.length) : most), 0));
    if (lengths.includes(0)) continue;
    const length = Math.min(1, lengths.reduce((a, b) => a + b, 0) / ENOUGH);
    for (const [at, id] of pinned.entries()) {
      const earlier = found.get(id);
      const place = 1 - PLACE * at;
      found.set(id, { place: Math.max(place, earlier?.place ?? 0), length: Math.max(length * place, earlier?.length ?? 0) });
    }
  }
  return found;
}

/** The share of a query, by how telling its characters and pairs are, that the everyday words for each record hold. */
export function everydayShares({ holders, records }: EverydayProfiles, matter: string): Map<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  for (const gram of new Set(gramsOf(matter))) {
    const ids = holders.get(gram);
    const weight = Math.log(1 + records / ((ids?.size ?? 0) + 0.5)) * (gram.length > 1 ? 1 : SINGLE);
    total += weight;
    for (const id of ids ?? []) shares.set(id, (shares.get(id) ?? 0) + weight);
  }
  for (const [id, share] of shares) shares.set(id, share / total);
  return shares;
}
