import { expect, test } from 'vitest';
import { placeOfAnswer, readQueries } from '../../../../scripts/bench/queries.ts';
import { answer } from '../../../../src/features/search/engine/query.ts';
import { engineOf } from './engine.ts';

const engine = await engineOf('content');
const queries = readQueries();
const asked = queries.map(({ kind, text, accept }) => {
  const urls = answer(engine, text).results.map((r) => r.url);
  return { kind, text, found: urls.length, place: placeOfAnswer(urls, accept) };
});
const share = (test: (place: number) => boolean): number => asked.filter((a) => test(a.place)).length / asked.length;
const failed = (test: (place: number) => boolean): string[] => asked.filter((a) => !test(a.place)).map((a) => `${a.text} (${a.place})`);

test('at least 250 queries of all classes are asked', () => {
  expect(queries.length).toBeGreaterThanOrEqual(250);
  expect([...new Set(queries.map((q) => q.kind))]).toEqual([
    'department form',
    'pinyin',
    'term of the text',
    'question',
    'street word',
    'variant',
    'typo',
  ]);
});

test('a right page comes first for 95 of 100 queries', () => {
  const first = (place: number): boolean => place === 1;
  expect(share(first), failed(first).join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('a right page is among the first three for 99 of 100 queries', () => {
  const third = (place: number): boolean => place > 0 && place <= 3;
  expect(share(third), failed(third).join('\n')).toBeGreaterThanOrEqual(0.99);
});

test('no query is left without a result', () => {
  expect(asked.filter((a) => a.found === 0).map((a) => a.text)).toEqual([]);
});

test('each class by itself does well', () => {
  for (const kind of new Set(asked.map((a) => a.kind))) {
    const own = asked.filter((a) => a.kind === kind);
    expect(own.filter((a) => a.place === 1).length / own.length, kind).toBeGreaterThanOrEqual(0.9);
  }
});
