import type { CollectionName } from '../../records.ts';

/** Words of one field with its path. */
export interface OwnWords {
  path: PropertyKey[];
  words: string;
}

/** Collections whose words are the text's or a source's, and proved as such; the words of all others are the editor's. */
export const COPIED: ReadonlySet<CollectionName> = new Set([
  ...(['sections', 'principles', 'goals', 'tasks', 'plan'] as const),
  ...(['departments', 'references', 'vocabulary', 'synonyms', 'review', 'seal'] as const),
  // Guides and decks keep a stricter rule: no number at all in words of their own (prose.ts).
  ...(['guides', 'briefing'] as const),
]);

/** What the operator of the site alone knows. */
const OPERATORS: ReadonlySet<string> = new Set([
  'operator',
  'contact',
  'icp',
  'police',
  'badge',
  'licence',
  'creator',
  'security',
  'withdrawn',
]);

/** Fields for editors alone, and those that say where something outside of the content comes from. */
const elsewhere = (key: string): boolean => key === 'seen' || key.endsWith('Source') || OPERATORS.has(key);

/** What names a source or evidence of its own (a case, an entry of progress, a ruling, an element of handling) says what that source says; it is read there, not here. */
const reports = (value: object): boolean => 'source' in value || 'evidence' in value;

/**
 * The fields of a record that hold the editor's own words: every text but quotations, ids, words of closed lists, addresses and days.
 * @param meant paths of the fields that refer or quote, joined by `.`
 */
export function* ownWords(value: unknown, meant: ReadonlySet<string>, path: PropertyKey[] = []): Generator<OwnWords> {
  if (meant.has(path.map(String).join('.'))) return;
  if (typeof value === 'string') {
    if (/\p{Script=Han}|[%％]/u.test(value)) yield { path, words: value };
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* ownWords(item, meant, [...path, i]);
  } else if (typeof value === 'object' && value !== null && !reports(value)) {
    for (const [key, item] of Object.entries(value)) if (!elsewhere(key)) yield* ownWords(item, meant, [...path, key]);
  }
}
