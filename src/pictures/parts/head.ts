import { chineseDate } from '../../model/text.ts';
import { shape, type Area, type Block, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { style, type Kit, type Part } from './kit.ts';

/** Four characters in a square, as a seal has them. */
export function seal(kit: Pick<Kit, 'measure'>, x: number, y: number, side: number, four: string): Mark[] {
  const cell = side * 0.42;
  const edge = (side - 2 * cell) / 2;
  const marks = Array.from(four).map((character, i) =>
    line(
      character,
      { x: x + edge + (i % 2) * cell, y: y + edge + Math.floor(i / 2) * cell, width: cell, height: cell },
      { ...style(cell * 0.94, 'paper', 'title'), align: 'middle' },
      kit.measure,
    ),
  );
  return [shape('accent', x, y, side, side, side * 0.06), ...marks];
}

/** Title, issuer, document number and dates, and how much the plan holds. */
export const head: Part = (kit, area) => {
  const { plan, measure, sizes } = kit;
  const { meta } = plan;
  const side = sizes.figure * 2;
  const facts = [
    meta.documentNumber,
    meta.issuer,
    [`${chineseDate(meta.written)}成文`, `${chineseDate(meta.published)}公开`, meta.validity].filter(Boolean).join('，'),
  ];
  const marks: Mark[] = seal(kit, area.x, area.y, side, '一图读懂');
  const height = side / facts.length;
  for (const [i, fact] of facts.entries())
    marks.push(
      line(
        fact,
        { x: area.x + side + sizes.small, y: area.y + i * height, width: area.width - side - sizes.small, height },
        i === 0 ? style(sizes.small, 'accent', 'title') : style(sizes.small, 'soft'),
        measure,
      ),
    );
  const title = paragraph(
    meta.planTitle,
    { ...area, y: area.y + side + sizes.heading },
    { ...style(sizes.title, 'ink', 'title'), leading: 1.35, title: true },
    measure,
  );
  return { marks: [...marks, ...title.marks], bottom: title.bottom };
};

/** How much the plan holds, in large figures. */
export function totals(kit: Kit, area: Area): Block {
  const { plan, sizes, measure } = kit;
  const all: [number, string][] = [
    [plan.groups.length, '个方面'],
    [plan.tasks.length, '项任务'],
    [plan.departments.length, '个责任单位'],
    [plan.incentives.length, '项激励'],
  ];
  const shown = all.filter(([count]) => count > 0);
  const marks: Mark[] = [];
  const height = sizes.figure * 1.2 + sizes.small * 2;
  const width = area.width / shown.length;
  marks.push(shape('wash', area.x, area.y, area.width, height, 8));
  for (const [i, [count, label]] of shown.entries()) {
    const cell = { x: area.x + i * width, width };
    const middle = { align: 'middle' as const };
    const y = area.y + sizes.small * 0.35;
    marks.push(
      line(String(count), { ...cell, y, height: sizes.figure * 1.1 }, { ...style(sizes.figure, 'accent', 'title'), ...middle }, measure),
    );
    const below = { ...cell, y: y + sizes.figure * 1.1, height: sizes.small * 1.4 };
    marks.push(line(label, below, { ...style(sizes.small, 'ink'), ...middle }, measure));
  }
  return { marks, bottom: area.y + height };
}
