import { fold, foldText, variantTable, type Folded } from './fold.ts';
import { unpackSounds } from './gb2312.ts';
import { everydayProfiles, type EverydayProfiles } from './everyday.ts';
import { amountsIn, type Amount } from './numbers.ts';
import { expandPattern } from '../../../collections/synonyms/patterns.ts';
import { LIGHT_WORDS, STOP_WORDS } from './stop-words.ts';
import type { IndexedRecord, SearchIndex, Synonyms } from './types.ts';

/** A sentence ready to be searched. */
export interface Sentence extends Folded {
  raw: string;
  anchor: string | undefined;
  amounts: Amount[];
}

/** A record ready to be searched. */
export interface Doc {
  record: IndexedRecord;
  title: string;
  also: string[];
  sentences: Sentence[];
  /** Title, other names and sentences in one string, pieces parted by a line break. */
  all: string;
  /** Pairs of neighbouring characters, with how often they occur. */
  pairs: Map<string, number>;
  length: number;
}

/** Something that is asked for and that the plan does not hold. */
export interface Outside {
  kind: 'body' | 'place' | 'part' | 'topic';
  name: string;
}

/** What is known of a word before any text is looked at. */
export interface Word {
  stop?: boolean;
  light?: boolean;
  /** Somebody chose it to name something: a title, another name, quoted words. */
  chosen?: boolean;
  names?: { id: string; text: string }[];
  synonyms?: Synonyms[];
  /** Departments whose duty it is. */
  duties?: string[];
  outside?: Outside;
}

/** The index with what is worked out once after loading. */
export interface Engine {
  index: SearchIndex;
  docs: Doc[];
  byId: Map<string, Doc>;
  /** All texts and names in one string: whether a word occurs anywhere is one look. */
  corpus: string;
  /** The part of it in which a query is cut: the official text and all titles. What pages say in passing runs across words. */
  wording: string;
  /** What a slip may be mended to: the corpus, and the words that stand in no text but were chosen for something. */
  mendable: string;
  /** Pairs of neighbouring characters of the corpus, with the number of records that hold them. */
  pairs: Map<string, number>;
  words: Map<string, Word>;
  longestWord: number;
  /** Words by their first character, and by the first letter of its sound. */
  byFirst: Map<string, string[]>;
  variants: Map<string, string>;
  soundsOf: Map<string, string[]>;
  /** Those characters of them that the texts or chosen words hold: nothing else can be meant. */
  writtenSounds: Map<string, string[]>;
  /** Characters of the texts that sound like a character, with how much; filled as they are asked for. */
  alike: Map<string, Map<string, number>>;
  /** How people ask for each record, in everyday words. */
  everyday: EverydayProfiles;
  /** What was worked out for stretches of earlier queries: typing asks for the same again and again. */
  memory: Map<string, unknown>;
}

/** Kinds whose sentences are the plan's own wording, or an entry's on it. */
const WORDING: ReadonlySet<string> = new Set(['task', 'goal', 'text', 'incentive', 'glossary', 'note']);
/** Kinds whose sentences have anchors of their own: the official text. */
const NUMBERED: ReadonlySet<string> = new Set(['task', 'goal', 'text']);

export const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

function docOf(record: IndexedRecord): Doc {
  const title = fold(record.title);
  const also = (record.also ?? []).map(fold);
  const sentences = (record.text ?? []).flatMap(({ anchor, sentences: texts }) =>
    texts.map((raw, i): Sentence => {
      const folded = foldText(raw);
      const numbered = anchor !== undefined && NUMBERED.has(record.kind);
      return { raw, ...folded, anchor: numbered ? `${anchor}-${i + 1}` : anchor, amounts: amountsIn(folded.text) };
    }),
  );
  const pieces = [title, ...also, ...sentences.map((s) => s.text)];
  const pairs = new Map<string, number>();
  for (const piece of pieces) for (const pair of pairsOf(piece)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return { record, title, also, sentences, all: pieces.join('\n'), pairs, length: pieces.join('').length };
}

/** Everything that is known of words, by their folded form. */
function wordsOf(index: SearchIndex, docs: readonly Doc[]): Map<string, Word> {
  const words = new Map<string, Word>();
  const add = (text: string, more: Word): void => {
    const word = fold(text);
    if (word !== '') words.set(word, { ...words.get(word), ...more });
  };
  for (const word of LIGHT_WORDS) add(word, { light: true });
  for (const word of [...STOP_WORDS, ...index.places]) add(word, { stop: true });
  for (const { kind, name } of outsideOf(index)) add(name.at(-1) ?? name[0], { outside: { kind, name: name[0] } });
  for (const doc of docs) {
    for (const word of [doc.title, ...doc.also]) if (word.length > 1) add(word, { chosen: true });
    // The headings of a page name what is there.
    if (doc.record.kind === 'page')
      for (const { text } of doc.sentences) if (text.length > 1 && text.length < 9) add(text, { chosen: true });
    for (const { raw } of doc.sentences) for (const [, quoted = ''] of raw.matchAll(/“([^”]{2,20})”/g)) add(quoted, { chosen: true });
  }
  for (const [id, { duties }] of Object.entries(index.units))
    for (const duty of duties.flatMap(expandPattern)) add(duty, { duties: [...(words.get(fold(duty))?.duties ?? []), id] });
  for (const group of index.synonyms) for (const word of group.officialTerms) add(word, { chosen: true });
  for (const group of index.synonyms)
    for (const word of group.words.flatMap(expandPattern))
      add(word, { chosen: true, synonyms: [...(words.get(fold(word))?.synonyms ?? []), group] });
  for (const { id, forms } of index.names)
    for (const { text } of forms) add(text, { chosen: true, names: [...(words.get(fold(text))?.names ?? []), { id, text }] });
  return words;
}

const PLACE_KIND = /(壮族|回族|维吾尔)?(特别行政区|自治区|自治州|省|市|地区|盟|林区|州)$/;

/** Names of what is outside the plan: what it is called, and the form that may be typed. */
function* outsideOf(index: SearchIndex): Generator<{ kind: Outside['kind']; name: [string, ...string[]] }> {
  for (const topic of index.topics) yield { kind: 'topic', name: [topic] };
  for (const part of index.within) yield { kind: 'part', name: [part] };
  for (const place of index.elsewhere)
    for (const form of new Set([place, place.replace(PLACE_KIND, '')])) yield { kind: 'place', name: [place, form] };
  for (const [name = '', ...forms] of index.bodies)
    for (const form of [name, `市${name}`, ...forms]) yield { kind: 'body', name: [name, form] };
}

function byFirstOf(words: Iterable<string>, soundsOf: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2) continue;
    const c = word.charAt(0);
    for (const key of new Set([c, ...(soundsOf.get(c) ?? []).map((s) => s.charAt(0))])) found.set(key, [...(found.get(key) ?? []), word]);
  }
  return found;
}

/** Makes a loaded index ready for queries. Some milliseconds for a plan; done once a page. */
export function prepare(index: SearchIndex): Engine {
  const docs = index.records.map(docOf);
  const names = index.names.flatMap((n) => n.forms.map((f) => fold(f.text)));
  const corpus = [...docs.map((d) => d.all), ...names].join('\n');
  const pairs = new Map<string, number>();
  for (const doc of docs) for (const pair of doc.pairs.keys()) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  for (const name of names) for (const pair of pairsOf(name)) if (!pairs.has(pair)) pairs.set(pair, 1);
  const soundsOf = unpackSounds(index.sounds);
  const words = wordsOf(index, docs);
  const mendable = [corpus, ...[...words].filter(([word, { chosen }]) => chosen && !corpus.includes(word)).map(([word]) => word)].join(
    '\n',
  );
  const written = new Set(mendable);
  return {
    index,
    docs,
    byId: new Map(docs.map((d) => [d.record.id, d])),
    corpus,
    wording: docs.map((d) => (WORDING.has(d.record.kind) ? d.all : [d.title, ...d.also].join('\n'))).join('\n'),
    mendable,
    pairs,
    words,
    longestWord: [...words.keys()].reduce((most, w) => Math.max(most, w.length), 0),
    byFirst: byFirstOf(words.keys(), soundsOf),
    variants: variantTable(index.variants),
    soundsOf,
    writtenSounds: new Map([...soundsOf].filter(([c]) => written.has(c))),
    alike: new Map(),
    everyday: everydayProfiles(index),
    memory: new Map(),
  };
}

const DIGIT = /[0-9]/;
/** Position of `words` in `text`, -1 if they do not occur; a number must not be the tail of another (5% is not in 75%). */
function placeOf(text: string, words: string, from = 0): number {
  let at = text.indexOf(words, from);
  while (at > 0 && DIGIT.test(words.charAt(0)) && DIGIT.test(text.charAt(at - 1))) at = text.indexOf(words, at + 1);
  return at;
}
export const contains = (text: string, words: string): boolean => placeOf(text, words) >= 0;

/** Whether the texts hold a word; looks at pairs of characters first, which most strange words do not have. */
export const occurs = (engine: Engine, word: string): boolean =>
  (word.length < 2 || engine.pairs.has(word.slice(-2))) && contains(engine.corpus, word);

/** Whether the plan's own wording holds a run of characters. */
export const isWording = (engine: Engine, run: string): boolean =>
  (run.length < 2 || engine.pairs.has(run.slice(-2))) && contains(engine.wording, run);

/** Remembers what was worked out for a stretch of a query; the oldest is forgotten. */
export function remembered<T>(engine: Engine, key: string, work: () => T): T {
  const { memory } = engine;
  if (memory.has(key)) return memory.get(key) as T;
  const made = work();
  if (memory.size > 4000) memory.clear();
  memory.set(key, made);
  return made;
}
