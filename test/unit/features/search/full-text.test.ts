import { expect, test } from 'vitest';
import { fold } from '../../../../src/features/search/engine/fold.ts';
import { wantedOf } from '../../../../src/features/search/engine/pagefind.ts';
import { answer } from '../../../../src/features/search/engine/query.ts';
import { understand } from '../../../../src/features/search/engine/understand.ts';
import { outcomeOf } from '../../../../src/features/search/outcome.ts';
import { engineOf } from './engine.ts';

const engine = await engineOf('content');

test('words that marks part are asked for part by part, and looked for in one run', () => {
  const { whole, parts } = wantedOf(understand(engine, '加强统筹谋划，坚持改革引领。10.5%'), false);
  expect(whole).toBe(fold('加强统筹谋划，坚持改革引领。10.5%'));
  expect(parts).toEqual(['加强统筹谋划', '坚持改革引领', '10.5%']);
});

test('a page of the full text that bears the words as its title comes first, and once', () => {
  const given = { ...answer(engine, '认定产教融合型企业'), near: [], labels: { groups: {}, departments: {}, beyond: 1 } };
  const page = { url: '/tasks/15/', title: '认定产教融合型企业', kind: 'task' as const, excerpt: '', isWhole: true, isTitle: true };
  const urls = outcomeOf(given, [page], {}).entries.map((e) => e.url);
  expect(urls[0]).toBe('/tasks/15/');
  expect(urls.filter((url) => url.startsWith('/tasks/15/'))).toHaveLength(1);
});
