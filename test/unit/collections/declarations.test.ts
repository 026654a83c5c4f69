import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { citation, fieldKinds, quoteIn, ref, term, type FieldKind } from '../../../src/collections/fields.ts';
import { FOLDERS, SINGLES } from '../../../src/collections/index.ts';
import { vocabularySchema } from '../../../src/collections/vocabulary/schema.ts';
import { fieldsOf, kindsOf } from '../../../src/collections/walk-fields.ts';

const everyKind: { collection: string; kind: FieldKind }[] = [...SINGLES, ...FOLDERS].flatMap(({ name, schema }) =>
  kindsOf(schema).map((kind) => ({ collection: name, kind })),
);

describe('a declaration', () => {
  test('refers to collections that are there, and that stand before it in the list', () => {
    const order = FOLDERS.map(({ name }): string => name);
    const wrong = everyKind.filter(
      ({ collection, kind }) => kind.kind === 'ref' && !order.slice(0, order.indexOf(collection)).includes(kind.collection),
    );
    expect(wrong).toEqual([]);
    expect(everyKind.filter(({ kind }) => kind.kind === 'ref').length).toBeGreaterThan(5);
  });

  test('takes words from lists that the vocabulary has', () => {
    const lists = Object.keys(vocabularySchema.shape);
    expect(everyKind.filter(({ kind }) => kind.kind === 'term' && !lists.includes(kind.list))).toEqual([]);
  });

  test('says where its words stand that are copied from the text', () => {
    const quoting = new Set(everyKind.filter(({ kind }) => kind.kind === 'quote' || kind.kind === 'citation').map((f) => f.collection));
    expect([...quoting].toSorted()).toEqual(
      expect.arrayContaining(['figures', 'glossary', 'goals', 'guides', 'incentives', 'notes', 'questions', 'references', 'tasks']),
    );
  });

  test('is in the open data, or says why it is not', () => {
    for (const { name, data } of FOLDERS) expect('table' in data || data.omitted.length > 10, name).toBe(true);
  });
});

describe('fields that mean something', () => {
  const schema = z
    .strictObject({
      by: ref('departments').optional(),
      kind: term('needs'),
      list: z.array(z.strictObject({ words: quoteIn('self'), said: citation.optional() })).default([]),
      either: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('a'), of: ref('tasks') }),
        z.strictObject({ is: z.literal('b'), of: z.string() }),
      ]),
    })
    .refine(() => true);

  test('are found wherever they stand, with their place', () => {
    const record = {
      by: 'library',
      kind: 'land',
      list: [{ words: '甲' }, { words: '乙', said: { in: 'tasks/1', quote: '丙' } }],
      either: { is: 'a', of: '1' },
    };
    expect(fieldsOf(schema, record).map(({ kind, path }) => `${kind.kind} ${path.join('.')}`)).toEqual([
      'ref by',
      'term kind',
      'quote list.0.words',
      'quote list.1.words',
      'citation list.1.said',
      'ref either.of',
    ]);
  });

  test('are none of another branch, nor what is absent', () => {
    const record = { kind: 'land', list: [], either: { is: 'b', of: '1' } };
    expect(fieldsOf(schema, record).map(({ path }) => path.join('.'))).toEqual(['kind']);
  });

  test('do not mark the plain fields that they are made of', () => {
    expect(fieldKinds.get(schema.shape.by.unwrap())).toEqual({ kind: 'ref', collection: 'departments' });
    expect(fieldsOf(z.strictObject({ title: z.string() }), { title: 'x' })).toEqual([]);
    for (const { name, schema: own } of SINGLES)
      expect(
        kindsOf(own).filter(({ kind }) => kind !== 'plain'),
        name,
      ).toEqual([]);
  });
});
