import { expect, test } from 'vitest';
import { buildSearchIndex } from '../../../../src/features/search/index/index.ts';
import { parseIndex } from '../../../../src/features/search/engine/load.ts';
import { packIndex } from '../../../../src/features/search/engine/pack.ts';
import { planOf } from './engine.ts';

test('the index comes out of its text as it went in: addresses, anchors, names and their sounds, everyday words', async () => {
  const plan = await planOf('content');
  const index = buildSearchIndex(plan, plan.synonyms);
  const read = parseIndex(packIndex(index));
  const bare = ({ also = [], ...record }: (typeof index.records)[number]) => ({ ...record, also });
  expect(read.records.map(bare)).toEqual(index.records.map(bare));
  expect({ ...read, records: [] }).toEqual({ ...index, records: [] });
});
