import { printedDates } from '../../plan/identity.ts';
import type { Plan } from '../../plan/types.ts';
import { shape, type Area, type Block, type Colour, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { style, type Kit, type Part } from './kit.ts';

/** Four characters in a square, as a seal has them. */
export function seal(
  kit: Pick<Kit, 'measure'>,
  x: number,
  y: number,
  side: number,
  four: string,
  [ground, ink]: readonly [Colour, Colour] = ['accent', 'paper'],
): Mark[] {
  const cell = side * 0.42;
  const edge = (side - 2 * cell) / 2;
  const marks = Array.from(four).map((character, i) =>
    line(
      character,
      { x: x + edge + (i % 2) * cell, y: y + edge + Math.floor(i / 2) * cell, width: cell, height: cell },
      { ...style(cell * 0.94, ink, 'title'), align: 'middle' },
      kit.measure,
    ),
  );
  return [shape(ground, x, y, side, side, side * 0.06), ...marks];
}

/** How much the plan holds: a figure and what it counts. */
const countsOf = (plan: Plan): [number, string][] =>
  [
    [plan.groups.length, '个方面'] as [number, string],
    [plan.tasks.length, '项任务'] as [number, string],
    [plan.departments.length, '个责任单位'] as [number, string],
    [plan.incentives.length, '项激励'] as [number, string],
  ].filter(([count]) => count > 0);

/** The counts in large figures side by side, a thin rule between them. */
function totals({ plan, sizes, measure }: Kit, area: Area): Block {
  const counts = countsOf(plan);
  const width = area.width / counts.length;
  const [high, low] = [sizes.figure * 1.35, sizes.small * 1.5];
  const marks = counts.flatMap(([count, label], i): Mark[] => {
    const cell = { x: area.x + i * width, width };
    const rule = i > 0 ? [shape('wash', cell.x - 1, area.y + high * 0.2, 2, high + low * 0.5)] : [];
    const figure = { ...style(sizes.figure * 1.3, 'paper', 'title'), align: 'middle' as const };
    const name = { ...style(sizes.small, 'wash'), align: 'middle' as const };
    return [
      ...rule,
      line(String(count), { ...cell, y: area.y, height: high }, figure, measure),
      line(label, { ...cell, y: area.y + high, height: low }, name, measure),
    ];
  });
  return { marks, bottom: area.y + high + low };
}

/** A band across the sheet: what it is, the plan's title, document number, issuer and dates, and how much the plan holds. */
export const head: Part = (kit, area) => {
  const { plan, measure, sizes, bleed } = kit;
  const { meta } = plan;
  const side = sizes.figure * 2;
  const facts = [meta.documentNumber, meta.issuer, [...printedDates(meta), meta.validity].filter(Boolean).join('，')].filter(
    (fact): fact is string => Boolean(fact),
  );
  const marks: Mark[] = seal(kit, area.x, area.y, side, '一图读懂', ['paper', 'accent']);
  const height = side / Math.max(1, facts.length);
  for (const [i, fact] of facts.entries())
    marks.push(
      line(
        fact,
        { x: area.x + side + sizes.small, y: area.y + i * height, width: area.width - side - sizes.small, height },
        { ...(i === 0 ? style(sizes.small, 'paper', 'title') : style(sizes.small, 'wash')), fit: true },
        measure,
      ),
    );
  // Where the facts leave room beside them, as on a poster, the counts stand there; else below the title.
  const taken = side + sizes.small * 2 + Math.max(0, ...facts.map((fact) => measure(fact, style(sizes.small, 'paper', 'title'))));
  const room = { x: area.x + taken, y: area.y, width: area.width - taken };
  const beside = room.width > countsOf(plan).length * sizes.small * 9;
  const title = paragraph(
    meta.planTitle,
    { ...area, y: area.y + side + sizes.heading * 0.8 },
    { ...style(sizes.title, 'paper', 'title'), leading: 1.35, title: true },
    measure,
  );
  const counts = totals(kit, beside ? room : { ...area, y: title.bottom + sizes.heading * 0.7 });
  const bottom = Math.max(title.bottom, counts.bottom) + sizes.heading * 0.8;
  const band = shape('accent', area.x - bleed, 0, area.width + 2 * bleed, bottom);
  return { marks: [band, ...marks, ...title.marks, ...counts.marks], bottom };
};
