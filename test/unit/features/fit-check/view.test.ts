import { expect, test } from 'vitest';
import { fitDataOf } from '../../../../src/features/fit-check/texts.ts';
import { viewOf, type ViewSection } from '../../../../src/features/fit-check/view.ts';
import { realPlan } from '../../fit/content.ts';
import { DAY } from '../../fit/enterprises.ts';

const { table, texts } = fitDataOf(realPlan, (path) => path);
const sections = (answers: Record<string, string>): Partial<Record<ViewSection['id'], string[][]>> =>
  Object.fromEntries(viewOf(table, texts, answers, DAY).sections.map((s) => [s.id, s.items.map((i) => [i.text, ...i.more])]));

test('a step does not open what there is already, nor repeat itself as what is lacking', () => {
  const listed = sections({
    recognised: 'no',
    listed: 'in',
    cooperation: 'effective',
    standing: 'clean',
    investment: 'run',
    rate: 'standard',
    'high-tech': 'no',
  });
  expect(listed.now?.[0]?.[0]).toBe('按投资额30%抵免教育费附加和地方教育附加');
  const [recognised, highTech] = listed.lacking ?? [];
  expect(recognised?.at(-1)).toMatch(/^之后打开\d+项/);
  expect(recognised?.at(-1)).not.toContain('抵免');
  expect(highTech?.[0]).toBe('取得高新技术企业资格');
  expect(highTech?.join()).not.toContain('差的条件');
});

test('a step that only meets the notice’s conditions for what there is already says so', () => {
  const view = sections({
    recognised: 'yes',
    listed: 'in',
    cooperation: 'starting',
    standing: 'clean',
    investment: 'run',
    'high-tech': 'yes',
    rate: 'standard',
    financing: 'none',
    land: 'none',
  });
  expect(view.now?.map(([title]) => title)).toHaveLength(2);
  const [first] = view.lacking ?? [];
  expect(first?.at(-1)).toContain('信用激励');
  expect(first?.at(-1)).not.toMatch(/抵免|15%/);
});

test('what was answered with “don’t know” stands apart from what was not answered', () => {
  const view = sections({ recognised: 'unknown', listed: 'in' });
  expect(view.unsure).toEqual([['第1题：市里已经认定贵单位为产教融合型企业了吗？']]);
  expect(view.open).toHaveLength(8);
});
