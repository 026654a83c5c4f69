import { expect, test } from 'vitest';
import { checkChanged } from './faulty-plan.ts';

const told = async (...change: { file: string; from: string; to: string }[]): Promise<string[]> =>
  (await checkChanged({ change })).diagnostics.map(({ code, file }) => `${code} ${file}`);

test('a number changed in a text is told where it was changed, and not at the records that quote it rightly', async () => {
  expect(await told({ file: 'tasks/01.md', from: '图书角，每个图书角不小于20平方米', to: '图书角，每个图书角不小于25平方米' })).toEqual([
    'fidelity tasks/01.md',
  ]);
  expect(await told({ file: 'goals/2027.md', from: '到2027年底，建成图书角40个', to: '到2027年底，建成图书角45个' })).toEqual([
    'fidelity goals/2027.md',
  ]);
});

test('units changed in a text are told as a change of the text, and not as a list in front that has to follow it', async () => {
  expect(await told({ file: 'tasks/01.md', from: '[责任单位：市文旅局、市民政局]', to: '[责任单位：市民政局、市文旅局]' })).toEqual([
    'fidelity tasks/01.md',
  ]);
});

test('two texts that differ are both told', async () => {
  expect(
    await told(
      { file: 'principles/1.md', from: '居民常去的地方', to: '居民会去的地方' },
      { file: 'principles/2.md', from: '鼓励单位和个人', to: '鼓励单位及个人' },
    ),
  ).toEqual(['fidelity principles/1.md', 'fidelity principles/2.md']);
});
