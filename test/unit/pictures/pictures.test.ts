import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { formatValue } from '../../../src/plan/format.ts';
import { changeChart, rowsOf } from '../../../src/drawings/change.ts';
import { POINT } from '../../../src/pictures/fit.ts';
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

  /** The two pages for the hand hold everything. */
  const handout = (): Scene[] => scenes.filter(({ paper }) => paper?.width === 210);
  const [tall, wall] = [
    (): Scene | undefined => scenes.find(({ paper }) => !paper),
    (): Scene | undefined => scenes.find(({ paper }) => paper?.width === 297),
  ];

  test('a picture for phones, one for the wall, two pages for the hand', () => {
    expect(tall()?.height).toBeLessThanOrEqual(4500);
    expect(wall()).toBeDefined();
    expect(handout()).toHaveLength(2);
  });

  test('every requirement stands in the handout with the value of the plan', () => {
    const runs = handout().flatMap(runsOf);
    for (const target of plan.targets) {
      const words = runs
        .filter((run) => run.target === target.id)
        .map((run) => run.text)
        .join('');
      const value =
        target.value === undefined ? '建成' : `${target.value >= 10_000 ? `${target.value / 10_000}万` : target.value}${target.unit}`;
      expect(words, target.id).toContain(target.goal ? value : formatValue(target));
      if (target.goal) expect(words).toBe(value);
    }
  });

  test('every task, incentive and unit is in the handout, with the units of each task as they are printed', () => {
    const text = handout().map(textOf).join('');
    for (const task of plan.tasks) {
      expect(text).toContain(task.title);
      expect(text).toContain(`责任单位：${[...new Set(task.responsibilities.map((r) => r.printed))].join('、')}`);
    }
    for (const incentive of plan.incentives) expect(text).toContain(incentive.title);
    for (const department of plan.departments) expect(text).toContain(`${department.short}${department.tasks.length}`);
  });

  test('the pictures for phones and wall say how much there is, in plain words, and no list of what disagrees', () => {
    for (const scene of [tall(), wall()]) {
      const text = scene ? textOf(scene) : '';
      for (const words of [`${plan.tasks.length}项任务`, plan.meta.documentNumber, plan.meta.issuer, ...plan.meta.plain])
        expect(text).toContain(words);
      expect(text).toContain('原文前后不一处见网页');
      expect(text).not.toContain('编者注');
      for (const group of plan.groups) expect(text).toContain(group.heading.replace(/^（.）/u, ''));
    }
  });

  test('the drawing of goals says of each indicator what it comes to, and what nobody carries', () => {
    const text = scenes
      .filter(({ paper }) => !paper)
      .map(textOf)
      .join('');
    for (const row of rowsOf(changeChart(plan))) {
      expect(text).toContain(row.indicator);
      expect(text).toContain(row.steps.at(-1)?.value);
      expect(text.includes(`${row.indicator}（没有责任单位）`)).toBe(row.tasks.length === 0);
    }
  });

  test('no line begins with a mark that closes', () => {
    for (const scene of [...scenes, ...cards])
      for (const run of runsOf(scene)) expect(run.text).not.toMatch(/^[，。、；：？！）》〉」』】〕”’%]/u);
  });

  test('the matrix has a filled square for each responsibility', () => {
    const squares = (handout()[1]?.marks ?? []).filter(
      (m) => m.kind === 'shape' && m.fill === 'accent' && m.width === m.height && m.radius === 3,
    );
    expect(squares).toHaveLength(plan.tasks.reduce((sum, task) => sum + task.departments.length, 0));
  });

  test('type is large enough: to enlarge on a phone, to read from two metres, to read in the hand', () => {
    const smallest = (scene: Scene | undefined): number => Math.min(...(scene ? runsOf(scene) : []).map((run) => run.size));
    expect(smallest(tall())).toBeGreaterThanOrEqual(26);
    expect(smallest(wall()) * POINT).toBeGreaterThanOrEqual(14);
    for (const page of handout()) expect(smallest(page) * POINT).toBeGreaterThanOrEqual(6);
  });

  test('a QR code stands only where it is known where the site is', () => {
    const dark = (scene: Scene): number => scene.marks.filter((mark) => mark.kind === 'shape' && mark.fill === 'ink').length;
    for (const scene of [tall(), wall(), handout()[1]]) expect(scene ? dark(scene) : 0).toBeGreaterThan(100);
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

describe('plans of other sizes', () => {
  test('a plan of one task has all pictures; one of 126 has those that can be read', async () => {
    const { plan } = await checkContent(join(root, 'content'));
    if (!plan) throw new Error('the content has diagnostics');
    const [group] = plan.groups;
    const [task] = plan.tasks;
    if (!group || !task) throw new Error('the plan is empty');
    const one: Plan = { ...plan, tasks: [task], groups: [{ ...group, tasks: [task] }], goals: [], targets: [], incentives: [] };
    expect(planPictures(one, measure).map(({ file }) => file)).toEqual(['plan-tall', 'plan-poster', 'plan-handout-1', 'plan-handout-2']);
    const tasks = Array.from({ length: 126 }, (_, i) => ({ ...task, id: String(i + 1), number: i + 1 }));
    const groups = Array.from({ length: 18 }, (_, i) => ({ ...group, id: `g${i}`, tasks: tasks.slice(i * 7, i * 7 + 7) }));
    const made = planPictures({ ...plan, tasks, groups }, measure);
    expect(made.map(({ file }) => file)).toContain('plan-tall');
    for (const { scene } of made) for (const run of runsOf(scene)) expect(lies(run.box, run.within), run.text).toBe(true);
  });
});
