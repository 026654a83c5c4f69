import { expect, test } from 'vitest';
import { sideBySide, type Ordered } from '../../../scripts/test/side-by-side.ts';

/** Runs steps that end when all that can start have started; tells in which order they start and end, and what each lacks. */
async function story(steps: readonly Ordered[], atOnce: number, failing: readonly string[] = []): Promise<string[]> {
  const told: string[] = [];
  await sideBySide(steps, atOnce, async ({ name }, lacking) => {
    told.push(`${name}${lacking.length > 0 ? ` lacks ${lacking.join()}` : ' starts'}`);
    for (let i = 0; i < 20; i++) await Promise.resolve();
    told.push(`${name} ends`);
    return lacking.length === 0 && !failing.includes(name);
  });
  return told;
}

test('steps start in the order of the list, as many at once as there is room for', async () => {
  expect(await story([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2)).toEqual([
    'a starts',
    'b starts',
    'a ends',
    'b ends',
    'c starts',
    'c ends',
  ]);
});

test('a step waits for those that it needs or follows; others go first meanwhile', async () => {
  const told = await story([{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c', after: ['b'] }, { name: 'd' }], 2);
  expect(told.slice(0, 2)).toEqual(['a starts', 'd starts']);
  expect(told.indexOf('b starts')).toBeGreaterThan(told.indexOf('a ends'));
  expect(told.indexOf('c starts')).toBeGreaterThan(told.indexOf('b ends'));
});

test('a step is told which of those that it needs have failed, those too that failed for that reason; one that only follows runs', async () => {
  const steps = [{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c', needs: ['b'] }, { name: 'd', after: ['a'] }];
  const told = await story(steps, 1, ['a']);
  expect(told).toContain('b lacks a');
  expect(told).toContain('c lacks b');
  expect(told).toContain('d starts');
});

test('a step that is to be alone waits until nothing runs, and nothing starts beside it', async () => {
  const told = await story([{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }], 3);
  expect(told).toEqual(['a starts', 'c starts', 'a ends', 'c ends', 'b starts', 'b ends']);
});

test('what is not in the list is not waited for; steps that wait for each other are told', async () => {
  expect(await story([{ name: 'a', needs: ['not asked for'] }], 1)).toEqual(['a starts', 'a ends']);
  await expect(
    story(
      [
        { name: 'a', needs: ['b'] },
        { name: 'b', after: ['a'] },
      ],
      1,
    ),
  ).rejects.toThrow('a, b');
});
