import { describe, expect, test } from 'vitest';
import { BUDGET, withinBudget } from '../../../../src/features/search/index/index.ts';
import { unpackSounds } from '../../../../src/features/search/engine/gb2312.ts';
import { variantTable } from '../../../../src/features/search/engine/fold.ts';
import { countsOf, isChosen } from '../../../../src/features/search/engine/facets.ts';
import type { Result } from '../../../../src/features/search/engine/query.ts';
import type { IndexedRecord } from '../../../../src/features/search/engine/types.ts';
import { nearWords } from '../../../../src/features/search/engine/suggest.ts';
import { engineOf, indexOf } from './engine.ts';

const page = (i: number): IndexedRecord => ({
  id: `guides/${i}`,
  kind: 'guide',
  title: `第${i}页`,
  url: `/many/${i}/`,
  text: [{ sentences: ['字'.repeat(300)] }],
});

describe('the index', () => {
  test('holds the whole plan', async () => {
    const index = await indexOf('content');
    expect(index.beyond).toBe(0);
    expect(index.records.filter((r) => r.kind === 'task').length).toBeGreaterThan(10);
  });
  test('knows variants and sounds of the characters that occur', async () => {
    const { variants, sounds } = await indexOf('content');
    expect(variantTable(variants).get('產')).toBe('产');
    const soundsOf = unpackSounds(sounds);
    expect(soundsOf.get('融')).toContain('rong');
    expect(soundsOf.get('溶')).toContain('rong');
    expect(soundsOf.get('行')).toEqual(expect.arrayContaining(['xing', 'hang']));
  });
  test('takes no character of simplified text for a variant of another', async () => {
    const { variants } = await indexOf('content');
    for (const c of variantTable(variants).keys()) expect('余著乾后发里台').not.toContain(c);
  });
  test('stays in bounds however many pages there are, and says that something is left out', () => {
    const { kept, beyond } = withinBudget(Array.from({ length: 5000 }, (_, i) => page(i)));
    expect(beyond).toBeGreaterThan(4000);
    expect(JSON.stringify(kept).length).toBeLessThan(BUDGET * 2);
  });
});

describe('filters', () => {
  const results = [
    { kind: 'task', group: 'a', departments: ['x', 'y'], years: ['2024'] },
    { kind: 'task', group: 'b', departments: ['x'], years: ['2025'] },
    { kind: 'goal', group: undefined, departments: [], years: ['2025'] },
  ] as Pick<Result, 'kind' | 'group' | 'departments' | 'years'>[];
  test('a result is chosen when it has all that is asked for', () => {
    expect(results.map((r) => isChosen(r, { department: 'x', year: '2025' }))).toEqual([false, true, false]);
  });
  test('a count says how many results a choice would leave', () => {
    expect(Object.fromEntries(countsOf(results, 'kind', { year: '2025' }))).toEqual({ task: 1, goal: 1 });
    expect(Object.fromEntries(countsOf(results, 'year', { year: '2025' }))).toEqual({ '2024': 1, '2025': 2 });
  });
});

test('a query without result has near words to go on with', async () => {
  const engine = await engineOf('content');
  expect(nearWords(engine, '量子学院')).not.toEqual([]);
  expect(nearWords(engine, 'qqqq')).not.toEqual([]);
});
