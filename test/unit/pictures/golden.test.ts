import { describe, expect, test } from 'vitest';
import { cardFigure } from '../../../src/pictures/card-figure.ts';
import { shareCard } from '../../../src/pictures/card.ts';
import { chartPictures } from '../../../src/pictures/charts.ts';
import { measure } from '../../../src/pictures/face.ts';
import { PALETTE, type Scene } from '../../../src/pictures/scene.ts';
import { planOf } from '../drawings/plans.ts';

const round = (n: number): string => String(Math.round(n * 10) / 10);
const escape = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A scene as an SVG that a person can read in a diff: words as text, a line each. */
const sketch = ({ width, height, marks }: Scene): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    ...marks.map((mark) =>
      mark.kind === 'run'
        ? `<text x="${round(mark.x)}" y="${round(mark.baseline)}" font-size="${round(mark.size)}" fill="${PALETTE[mark.colour]}">${escape(mark.text)}</text>`
        : mark.kind === 'tie'
          ? `<line x1="${round(mark.from.x)}" y1="${round(mark.from.y)}" x2="${round(mark.to.x)}" y2="${round(mark.to.y)}" stroke="${PALETTE[mark.stroke]}"/>`
          : mark.kind === 'drawing'
            ? `<path transform="translate(${round(mark.x)} ${round(mark.y)})" d="${mark.path}"/>`
            : `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" rx="${round(mark.radius ?? 0)}" fill="${PALETTE[mark.fill]}"/>`,
    ),
    '</svg>\n',
  ].join('\n');

describe('drawings stay as they were approved', () => {
  test.each(['content', 'test/fixtures/plans/base'])('the charts of %s', async (folder) => {
    const plan = await planOf(folder);
    const name = folder.split('/').at(-1) ?? '';
    for (const { file, scene } of chartPictures(plan, measure))
      await expect(sketch(scene)).toMatchFileSnapshot(`golden/${name}-${file}.svg`);
  });

  test('a card with a number and a small matrix', async () => {
    const plan = await planOf();
    const figure = cardFigure('/tasks/8/', plan);
    const card = shareCard({ title: plan.tasks[7]?.title ?? '', description: plan.tasks[7]?.plain ?? '' }, plan, measure, figure);
    await expect(sketch(card)).toMatchFileSnapshot('golden/card-task-8.svg');
  });
});

describe('what a card shows large', () => {
  test('is of its page: a target, a share, how many tasks', async () => {
    const plan = await planOf();
    expect(cardFigure('/tasks/8/', plan)).toMatchObject({ value: '50%以上', label: '实践教学比例', marked: { task: '8' } });
    expect(cardFigure('/departments/education/', plan)).toMatchObject({ value: '12', label: '项任务' });
    expect(cardFigure('/incentives/surcharge-credit/', plan)).toMatchObject({ value: '30%' });
    expect(cardFigure('/about/', plan)).toBeUndefined();
  });

  test('differs between pages of a kind', async () => {
    const plan = await planOf();
    const cards = plan.tasks.map((t) => JSON.stringify(cardFigure(`/tasks/${t.id}/`, plan)));
    expect(new Set(cards).size).toBe(plan.tasks.length);
  });

  test('no words on it stand on others, whatever the page', async () => {
    const plan = await planOf();
    const pages = ['/', '/goals/', ...plan.tasks.map((t) => `/tasks/${t.id}/`), ...plan.incentives.map((one) => `/incentives/${one.id}/`)];
    for (const page of pages) {
      const { marks } = shareCard(
        { title: '打造市域产教融合联合体和行业产教融合共同体', description: '说明'.repeat(40) },
        plan,
        measure,
        cardFigure(page, plan),
      );
      const runs = marks.filter((mark) => mark.kind === 'run').map((mark) => mark.box);
      const clash = runs.some((a, i) =>
        runs
          .slice(i + 1)
          .some(
            (b) => a.x + 0.01 < b.x + b.width && b.x + 0.01 < a.x + a.width && a.y + 0.01 < b.y + b.height && b.y + 0.01 < a.y + a.height,
          ),
      );
      expect(clash, page).toBe(false);
      for (const run of runs) expect(run.x + run.width, page).toBeLessThanOrEqual(1200);
    }
  });
});
