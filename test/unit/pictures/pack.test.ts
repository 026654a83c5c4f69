import { expect, test } from 'vitest';
import { chartPictures } from '../../../src/pictures/charts.ts';
import { measure } from '../../../src/pictures/face.ts';
import { captionFile, wordsOfScene } from '../../../src/pictures/pack.ts';
import { planOf } from '../drawings/plans.ts';

test('the text beside a picture says what is on it, cites the notice first and the site second, and what one may do', async () => {
  const plan = await planOf();
  const [goals] = chartPictures(plan, measure);
  if (!goals) throw new Error('no picture of the goals');
  const text = captionFile(goals, plan, 'https://plan.example/');
  for (const indicator of ['产业学院（没有责任单位）', '公共技能实训中心', '3个 → 5个']) expect(text).toContain(indicator);
  expect(text.indexOf(plan.meta.documentNumber ?? 'none')).toBeGreaterThan(0);
  expect(text.indexOf(`${plan.site.name}制图，https://plan.example/`)).toBeGreaterThan(text.indexOf('二、怎样引用'));
  expect(text).toContain('以正式文件为准');
});

test('words side by side stand on one line, in their order', async () => {
  const matrix = chartPictures(await planOf(), measure).find(({ file }) => file === 'matrix');
  const lines = wordsOfScene(matrix?.scene ?? { width: 0, height: 0, title: '', marks: [] }).split('\n');
  expect(lines.some((line) => /^教育局\u300012$/.test(line))).toBe(true);
});
