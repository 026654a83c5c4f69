import { formatNumber } from '../../plan/format.ts';
import { differingGoals } from '../../plan/differences.ts';
import type { Target } from '../../plan/types.ts';
import { lowerText, shape, type Area, type Block, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { gauge } from './gauge.ts';
import { heading, stack, style, type Kit, type Part } from './kit.ts';

/** The value as a figure: `60%`, `2个`, `建成`. */
const figureOf = (target: Target): string => (target.value === undefined ? '建成' : `${formatNumber(target.value)}${target.unit ?? ''}`);

/** A row: an indicator, and its value at each date. */
function row(kit: Kit, area: Area, indicator: string, cell: number): Block {
  const { plan, sizes, measure } = kit;
  const free = area.width - cell * plan.goals.length;
  const edge = sizes.body * 0.5;
  const label = paragraph(
    indicator,
    { ...area, y: area.y + edge, width: free - sizes.body },
    { ...style(sizes.body), leading: 1.4 },
    measure,
  );
  const most = Math.max(...plan.goals.map((goal) => goal.targets.filter((t) => t.indicator === indicator).length));
  const bottom = Math.max(label.bottom, area.y + edge * 0.5 + sizes.figure * 1.3 * most) + edge * 0.8;
  const lift = (bottom - area.y - (label.bottom - area.y - edge)) / 2 - edge;
  const marks = lowerText(label.marks, lift);
  for (const [i, goal] of plan.goals.entries()) {
    const stated = goal.targets.filter((t) => t.indicator === indicator);
    const height = (bottom - area.y) / Math.max(1, stated.length);
    const within = { x: area.x + free + i * cell, y: area.y, width: cell, height };
    const setting = { ...style(sizes.figure * 0.8, 'accent', 'title'), align: 'middle' as const, fit: true };
    if (stated.length === 0) marks.push(line('—', within, { ...setting, colour: 'rule' }, measure));
    for (const [k, target] of stated.entries()) {
      const cellBox = { ...within, y: area.y + k * height };
      const high = sizes.figure * 0.22;
      const drawn = gauge(target, { ...cellBox, y: cellBox.y + height - high * 2.2, height: high });
      const free = drawn.length > 0 ? height - high * 2 : height;
      marks.push(line(figureOf(target), { ...cellBox, height: free }, { ...setting, target: target.id }, measure), ...drawn);
    }
  }
  marks.push(shape('rule', area.x, bottom, area.width, 1.5));
  return { marks, bottom: bottom + 1.5 };
}

/** Each indicator of the goals part with its value at each date. Nothing where a plan has no goals. */
export const goals: Part = (kit, area) => {
  const { plan, sizes, measure } = kit;
  const indicators = [...new Set(plan.goals.flatMap((goal) => goal.targets.map((target) => target.indicator)))];
  if (indicators.length === 0) return { marks: [], bottom: area.y };
  const cell = Math.max(...plan.goals.map((goal) => measure(goal.title, style(sizes.body, 'ink', 'title')))) + sizes.body * 0.8;
  const dates = (at: Area): Block => {
    const height = sizes.body * 2;
    const marks: Mark[] = plan.goals.map((goal, i) =>
      line(
        goal.title,
        { x: at.x + at.width - cell * (plan.goals.length - i), y: at.y, width: cell, height },
        { ...style(sizes.body, 'ink', 'title'), align: 'middle' },
        measure,
      ),
    );
    return { marks: [shape('wash', at.x, at.y, at.width, height), ...marks], bottom: at.y + height };
  };
  const found = differingGoals(plan).map((note) => note.title);
  const small = { ...style(sizes.small, 'soft' as const), leading: 1.5 };
  const notes = [
    ...(found.length > 0 ? ['编者注：以下几处，原文各处写法不同，均照原文列出。'] : []),
    ...found.map((title) => `· ${title}`),
  ].map(
    (text, i) =>
      (at: Area): Block =>
        paragraph(text, { ...at, y: at.y + (i === 0 ? sizes.small * 0.5 : 0) }, small, measure),
  );
  return stack(area, 0, [
    (at) => heading(kit, at, plan.goals[0]?.clause.partHeading ?? '目标'),
    dates,
    ...indicators.map((indicator) => (at: Area) => row(kit, at, indicator, cell)),
    ...notes,
  ]);
};
