import { unpackSounds, type PackedSounds } from './gb2312.ts';
import type { NameEntry } from './names.ts';
import type { IndexedClause, IndexedRecord, SearchIndex, Synonyms } from './types.ts';

/** The index as it travels: anchors that follow from a record's name and place are left out, and synonyms are lines of text; both cost a first query a kilobyte. */
export type PackedIndex = Omit<SearchIndex, 'records' | 'synonyms' | 'names'> & {
  records: PackedRecord[];
  synonyms: string;
  names: PackedName[];
};
/** A record without an address that its name gives, and without empty lists. */
type PackedRecord = Omit<IndexedRecord, 'url'> & { url?: string };
/** A name with its sounds only where they are not those of its characters alone. */
interface PackedName {
  id: string;
  forms: { text: string; syllables?: readonly string[]; former?: true }[];
}

/** The anchor that a clause has by the custom of its kind; undefined for kinds without anchors. */
function usualAnchor({ id, kind, url }: IndexedRecord, place: number): string | undefined {
  const [folder = '', name = ''] = id.split('/');
  if (kind === 'task' || kind === 'goal' || folder === 'principles') return `${folder.slice(0, -1)}-${name}`;
  if (kind === 'glossary') return name;
  if (kind === 'guide' && place > 0) return `question-${place}`;
  return folder === 'sections' && url.endsWith('/plan/') ? `${name}-${place + 1}` : undefined;
}

/** A clause without its usual anchor; one that has none where others of its kind have one says so by an empty anchor. */
function packClause(record: IndexedRecord, { anchor, sentences }: IndexedClause, place: number): IndexedClause {
  if (anchor === usualAnchor(record, place)) return { sentences };
  return { anchor: anchor ?? '', sentences };
}

function unpackClause(record: IndexedRecord, { anchor, sentences }: IndexedClause, place: number): IndexedClause {
  const own = anchor ?? usualAnchor(record, place);
  return own === undefined || own === '' ? { sentences } : { anchor: own, sentences };
}

const withClauses = (record: IndexedRecord, how: typeof packClause): IndexedRecord =>
  record.text ? { ...record, text: record.text.map((clause, i) => how(record, clause, i)) } : record;

/** Most records lie where their name says: `tasks/5` at /tasks/5/, `pages/data` at /data/. */
const usualUrl = ({ id }: Pick<IndexedRecord, 'id'>): string => `/${id.replace(/^pages\//, '')}/`;

function packRecord(record: IndexedRecord): PackedRecord {
  const { url, also, ...rest } = withClauses(record, packClause);
  return { ...rest, ...(also?.length ? { also } : {}), ...(url === usualUrl(record) ? {} : { url }) };
}

const unpackRecord = (packed: PackedRecord): IndexedRecord => withClauses({ ...packed, url: packed.url ?? usualUrl(packed) }, unpackClause);

/** One group a line: words, combinations, official terms, records, parted by strokes. Words that hold a blank have a low line in its place. */
const joined = (words: readonly string[], by: string): string => words.map((w) => (by === ' ' ? w.replaceAll(' ', '_') : w)).join(by);
const parted = (text: string, by: string): string[] =>
  text === '' ? [] : text.split(by).map((w) => (by === ' ' ? w.replaceAll('_', ' ') : w));

const packGroup = ({ words, combinations, officialTerms, pinned }: Synonyms): string =>
  [joined(words, ' '), joined(combinations, ','), joined(officialTerms, ' '), joined(pinned, ' ')].join('\t');

function unpackGroup(line: string): Synonyms {
  const [words = '', combinations = '', officialTerms = '', pinned = ''] = line.split('\t');
  return {
    words: parted(words, ' '),
    combinations: parted(combinations, ','),
    officialTerms: parted(officialTerms, ' '),
    pinned: parted(pinned, ' '),
  };
}

/** The sounds of a name's characters one by one, as far as the index knows them. */
function soundReader(sounds: PackedSounds): (text: string) => string[] {
  const known = unpackSounds(sounds);
  return (text) => Array.from(text, (c) => known.get(c)?.[0] ?? c);
}

function packNames(names: readonly NameEntry[], sounds: PackedSounds): PackedName[] {
  const read = soundReader(sounds);
  return names.map(({ id, forms }) => ({
    id,
    forms: forms.map(({ syllables, ...form }) => (read(form.text).join() === syllables.join() ? form : { ...form, syllables })),
  }));
}

function unpackNames(names: readonly PackedName[], sounds: PackedSounds): NameEntry[] {
  const read = soundReader(sounds);
  return names.map(({ id, forms }) => ({ id, forms: forms.map((form) => ({ ...form, syllables: form.syllables ?? read(form.text) })) }));
}

/** The text of an index. */
export const packIndex = (index: SearchIndex): string =>
  JSON.stringify({
    ...index,
    records: index.records.map(packRecord),
    names: packNames(index.names, index.sounds),
    synonyms: index.synonyms.map(packGroup).join('\n'),
  } satisfies PackedIndex);

/** The index that `packIndex` made text of. */
export const unpackIndex = (packed: PackedIndex): SearchIndex => ({
  ...packed,
  records: packed.records.map(unpackRecord),
  names: unpackNames(packed.names, packed.sounds),
  synonyms: packed.synonyms === '' ? [] : packed.synonyms.split('\n').map(unpackGroup),
});
