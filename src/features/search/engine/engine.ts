import { foldText, variantTable, type Folded } from './fold.ts';
import type { IndexedRecord, SearchIndex, Synonyms } from './types.ts';

/** A sentence ready to be searched. */
export interface Sentence extends Folded {
  raw: string;
  anchor: string | undefined;
}

/** A record ready to be searched. */
export interface Doc {
  record: IndexedRecord;
  title: string;
  also: string[];
  sentences: Sentence[];
  /** Everything of the record in one string, pieces parted by a line break. */
  all: string;
}

/** The index with what is worked out once after loading. */
export interface Engine {
  index: SearchIndex;
  docs: Doc[];
  byId: Map<string, Doc>;
  /** All texts and names in one string: whether a word occurs anywhere is one look. */
  corpus: string;
  /** Words that somebody chose to name something: titles, forms, quoted words, synonyms. */
  lexicon: Set<string>;
  variants: Map<string, string>;
  soundsOf: Map<string, string[]>;
  /** Characters of the texts that sound like a character, with how much; filled as they are asked for. */
  alike: Map<string, Map<string, number>>;
  synonyms: Map<string, Synonyms[]>;
  longestSynonym: number;
}

function docOf(record: IndexedRecord): Doc {
  const title = foldText(record.title).text;
  const also = (record.also ?? []).map((a) => foldText(a).text);
  const sentences = (record.text ?? []).flatMap(({ anchor, sentences: texts }) =>
    texts.map((raw, i): Sentence => ({
      raw,
      ...foldText(raw),
      anchor: anchor === undefined || ['glossary', 'note', 'guide'].includes(record.kind) ? anchor : `${anchor}-${i + 1}`,
    })),
  );
  return { record, title, also, sentences, all: [title, ...also, ...sentences.map((s) => s.text)].join('\n') };
}

/** Makes a loaded index ready for queries. A few milliseconds for a plan; done once a page. */
export function prepare(index: SearchIndex): Engine {
  const docs = index.records.map(docOf);
  const names = index.names.flatMap((n) => n.forms.map((f) => foldText(f.text).text));
  const lexicon = new Set<string>(names);
  for (const doc of docs) for (const word of [doc.title, ...doc.also]) if (word.length > 1) lexicon.add(word);
  for (const doc of docs)
    for (const sentence of doc.sentences)
      for (const [, quoted = ''] of sentence.raw.matchAll(/“([^”]{2,20})”/g)) lexicon.add(foldText(quoted).text);
  const synonyms = new Map<string, Synonyms[]>();
  for (const group of index.synonyms)
    for (const word of group.words) {
      const folded = foldText(word).text;
      synonyms.set(folded, [...(synonyms.get(folded) ?? []), group]);
      lexicon.add(folded);
    }
  const soundsOf = new Map<string, string[]>();
  for (const [sound, characters] of Object.entries(index.sounds))
    for (const c of characters) soundsOf.set(c, [...(soundsOf.get(c) ?? []), sound]);
  return {
    index,
    docs,
    byId: new Map(docs.map((d) => [d.record.id, d])),
    corpus: [...docs.map((d) => d.all), ...names].join('\n'),
    lexicon,
    alike: new Map(),
    variants: variantTable(index.variants),
    soundsOf,
    synonyms,
    longestSynonym: Math.max(0, ...[...synonyms.keys()].map((w) => w.length)),
  };
}

const DIGIT = /[0-9]/;
/** Position of `words` in `text`, -1 if they do not occur; a number must not be the tail of another (5% is not in 75%). */
export function placeOf(text: string, words: string, from = 0): number {
  let at = text.indexOf(words, from);
  while (at > 0 && DIGIT.test(words.charAt(0)) && DIGIT.test(text.charAt(at - 1))) at = text.indexOf(words, at + 1);
  return at;
}
export const contains = (text: string, words: string): boolean => placeOf(text, words) >= 0;
