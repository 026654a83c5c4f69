import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../did-you-mean.ts';
import { FOLDERS } from '../index.ts';
import type { Entry } from '../records.ts';
import { fieldsOf } from '../walk-fields.ts';
import { diagnosticAt, type Check } from './context.ts';

/** Ids of the records of a collection. */
const idsOf = (present: ReadonlySet<string>, collection: string): string[] =>
  [...present].filter((key) => key.startsWith(`${collection}/`)).map((key) => key.slice(collection.length + 1));

/** A reference by id to another record, or a word of the vocabulary, that must be one of `names`. */
function checkReference(
  entry: Entry<unknown>,
  path: readonly PropertyKey[],
  word: string,
  names: readonly string[],
  where: string,
): Diagnostic[] {
  if (names.includes(word)) return [];
  const near = nearest(word, names);
  return [
    diagnosticAt(entry, 'unknown-reference', path, {
      found: word,
      expected: `${where} 里有的标识`,
      fix: near.length > 0 ? `是不是 ${near.join('、')}？` : `可选：${names.slice(0, 12).join('、') || '（还没有）'}。`,
    }),
  ];
}

/** Every field that refers to a record names one that is there, and every word that is to come from the vocabulary does. Which fields these are, the schemas say. */
export const checkReferences: Check = ({ records, present }) => {
  const vocabulary: Record<string, readonly { id: string }[]> | undefined = records.vocabulary?.data;
  return FOLDERS.flatMap(({ name, schema }) =>
    records[name].flatMap((entry: Entry<unknown>) =>
      fieldsOf(schema, entry.data).flatMap(({ kind, path, value }): Diagnostic[] => {
        if (kind.kind === 'ref') return checkReference(entry, path, String(value), idsOf(present, kind.collection), `${kind.collection}/`);
        if (kind.kind === 'fact') {
          const [id = '', fact = ''] = String(value).split('/');
          const reference = records.references.find((r) => r.id === id);
          const facts = reference?.data.facts.map((f) => f.id);
          return facts
            ? checkReference(entry, path, fact, facts, `references/${id}.yaml facts`)
            : checkReference(entry, path, id, idsOf(present, 'references'), 'references/');
        }
        if (kind.kind !== 'term' || !vocabulary) return [];
        const words = (vocabulary[kind.list] ?? []).map((word) => word.id);
        return checkReference(entry, path, String(value), words, `vocabulary.yaml ${kind.list}`);
      }),
    ),
  );
};
