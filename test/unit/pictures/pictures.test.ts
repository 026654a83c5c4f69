import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { formatValue } from '../../../src/plan/format.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { shareCard, squareCard } from '../../../src/pictures/card.ts';
import { measure } from '../../../src/pictures/face.ts';
import { planPictures } from '../../../src/pictures/pictures.ts';
import type { Box, Run, Scene } from '../../../src/pictures/scene.ts';
import { toSvg } from '../../../src/pictures/svg.ts';

const SITE = 'https://plan.example/';
const runsOf = (scene: Scene): Run[] => scene.marks.filter((mark) => mark.kind === 'run');
const textOf = (scene: Scene): string =>
  runsOf(scene)
    .map((run) => run.text)
    .join('');

/** Whether a box lies in another, but for the rounding of sums. */
const lies = (box: Box, within: Box): boolean =>
  box.x >= within.x - 0.01 &&
  box.y >= within.y - 0.01 &&
  box.x + box.width <= within.x + within.width + 0.01 &&
  box.y + box.height <= within.y + within.height + 0.01;
const overlap = (a: Box, b: Box): boolean =>
  a.x + 0.01 < b.x + b.width && b.x + 0.01 < a.x + a.width && a.y + 0.01 < b.y + b.height && b.y + 0.01 < a.y + a.height;

describe.each([
  ['the plan', 'content'],
  ['another plan, without goals and incentives', 'test/fixtures/plans/riverside'],
  ['a third plan', 'test/fixtures/plans/base'],
])('pictures of %s', (_, dir) => {
  let plan: Plan;
  let scenes: Scene[];
  let cards: Scene[];
  beforeAll(async () => {
    const read = await checkContent(join(root, dir));
    if (!read.plan) throw new Error(`${dir} has diagnostics`);
    plan = read.plan;
    scenes = planPictures(plan, measure, SITE).map(({ scene }) => scene);
    const pages = plan.tasks.map((task) => ({ title: task.title, description: task.clause.text }));
    cards = [...pages.map((page) => shareCard(page, plan, measure)), squareCard(plan, measure)];
  });

  test('no text leaves its box or the sheet', () => {
    for (const scene of [...scenes, ...cards])
      for (const run of runsOf(scene)) {
        expect(lies(run.box, run.within), `${scene.title}: ${run.text}`).toBe(true);
        expect(lies(run.box, { x: 0, y: 0, width: scene.width, height: scene.height }), `${scene.title}: ${run.text}`).toBe(true);
      }
  });

  test('the box of a text is as wide as the face makes it', () => {
    for (const scene of [...scenes, ...cards])
      for (const run of runsOf(scene)) expect(run.box.width).toBeCloseTo(measure(run.text, run), 6);
  });

  test('no two texts stand on one another', () => {
    for (const scene of [...scenes, ...cards]) {
      const runs = runsOf(scene);
      const clashes = runs.flatMap((a, i) => runs.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])));
      expect(clashes, scene.title).toEqual([]);
    }
  });

  test('every requirement stands in both pictures with the value of the plan', () => {
    for (const scene of scenes)
      for (const target of plan.targets) {
        const words = runsOf(scene)
          .filter((run) => run.target === target.id)
          .map((run) => run.text)
          .join('');
        const value =
          target.value === undefined ? '建成' : `${target.value >= 10_000 ? `${target.value / 10_000}万` : target.value}${target.unit}`;
        expect(words, `${scene.title}: ${target.id}`).toContain(target.goal ? value : formatValue(target));
        if (target.goal) expect(words).toBe(value);
      }
  });

  test('every task, department and incentive is there, and how many there are', () => {
    for (const scene of scenes) {
      const text = textOf(scene);
      for (const task of plan.tasks) {
        expect(text).toContain(task.title);
      }
      for (const incentive of plan.incentives) expect(text).toContain(incentive.title);
      for (const department of plan.departments) expect(text).toContain(`${department.short}${department.tasks.length}`);
      expect(text).toContain(`${plan.tasks.length}项任务`);
      expect(text).toContain(`${plan.departments.length}个责任单位`);
      expect(text).toContain(plan.meta.documentNumber);
      expect(text).toContain(plan.meta.issuer);
    }
  });

  test('the tall picture names the units of each task as they are printed', () => {
    for (const scene of scenes.slice(0, 1))
      for (const task of plan.tasks)
        expect(textOf(scene)).toContain(`责任单位：${[...new Set(task.responsibilities.map((r) => r.printed))].join('、')}`);
  });

  test('no line begins with a mark that closes', () => {
    for (const scene of [...scenes, ...cards])
      for (const run of runsOf(scene)) expect(run.text).not.toMatch(/^[，。、；：？！）》〉」』】〕”’%]/u);
  });

  test('the matrix has a filled square for each responsibility', () => {
    for (const scene of scenes) {
      const squares = scene.marks.filter((m) => m.kind === 'shape' && m.fill === 'accent' && m.width === m.height && m.radius === 3);
      expect(squares).toHaveLength(plan.tasks.reduce((sum, task) => sum + task.departments.length, 0));
    }
  });

  test('on a phone the tall picture is large enough to read', () => {
    expect(scenes[0]?.width).toBe(1080);
    for (const scene of scenes.slice(0, 1)) for (const run of runsOf(scene)) expect(run.size, run.text).toBeGreaterThanOrEqual(28);
  });

  test('type on the sheet is at least 2.5 mm high', () => {
    for (const sheet of scenes.slice(1))
      for (const run of runsOf(sheet)) expect((run.size / sheet.width) * 297, run.text).toBeGreaterThanOrEqual(2.5);
  });

  test('a QR code stands only where it is known where the site is', () => {
    const dark = (scene: Scene): number => scene.marks.filter((mark) => mark.kind === 'shape' && mark.fill === 'ink').length;
    for (const scene of scenes) expect(dark(scene)).toBeGreaterThan(100);
    for (const { scene } of planPictures(plan, measure)) expect(dark(scene)).toBe(0);
  });

  test('a picture needs no font of the machine that shows it, and is made the same each time', () => {
    for (const [i, scene] of scenes.entries()) {
      const svg = toSvg(scene);
      expect(svg).not.toMatch(/<text|font-family|https?:(?!\/\/www\.w3\.org)/);
      expect(toSvg((planPictures(plan, measure, SITE)[i] as { scene: Scene }).scene)).toBe(svg);
    }
  });
});

test('a character that the face lacks is told, not drawn as a box', () => {
  expect(() => measure('\u{10FFFD}', { size: 10, weight: 'text' })).toThrow(RangeError);
});

test('names longer than the place they have are set smaller, not cut and not over one another', async () => {
  const { plan } = await checkContent(join(root, 'content'));
  if (!plan) throw new Error('the content has diagnostics');
  const name = '名称很长很长的网站'.repeat(5);
  const long: Plan = { ...plan, site: { ...plan.site, name }, meta: { ...plan.meta, issuer: '各部门各单位'.repeat(12) } };
  const made = [...planPictures(long, measure, SITE).map(({ scene }) => scene), squareCard(long, measure)];
  for (const scene of [...made, shareCard({ title: '任务', description: '说明' }, long, measure)]) {
    const runs = runsOf(scene);
    for (const run of runs) expect(lies(run.box, run.within), run.text).toBe(true);
    expect(runs.some((a, i) => runs.slice(i + 1).some((b) => overlap(a.box, b.box)))).toBe(false);
  }
});
