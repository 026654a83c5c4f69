import { combinations, combinationWords } from '../../drawings/combinations.ts';
import { shape, type Area, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { heading, stack, style, type Part } from './kit.ts';

/** Who works with whom: a column a combination, its bar the number of its tasks, its dots the units. */
export const combined: Part = (kit, area) => {
  const { plan, sizes, measure } = kit;
  const { rows, columns } = combinations(plan);
  if (columns.length === 0) return { marks: [], bottom: area.y };
  const name = style(sizes.body);
  const label = Math.max(...rows.map((d) => measure(d.short, name))) + sizes.body;
  const step = (area.width - label) / columns.length;
  const row = sizes.body * 1.6;
  const bars = sizes.figure * 2.4;
  const dot = row * 0.25;
  const most = Math.max(...columns.map(({ tasks }) => tasks.length));
  const plot = (at: Area): { marks: Mark[]; bottom: number } => {
    const base = at.y + bars;
    const marks: Mark[] = [shape('accent', at.x + label, base, area.width - label, 2)];
    for (const [i, unit] of rows.entries()) {
      const y = base + i * row;
      marks.push(shape('rule', at.x, y + row, area.width, 1), line(unit.short, { x: at.x, y, width: label, height: row }, name, measure));
    }
    for (const [k, { tasks, departments, height, from, to }] of columns.entries()) {
      const x = at.x + label + k * step;
      const middle = x + step / 2;
      const high = (bars - sizes.body * 1.5) * (height / 100);
      const centre = (i: number): number => base + (i + 0.5) * row;
      marks.push(
        shape('accent', x + step * 0.2, base - high, step * 0.6, high),
        line(
          String(tasks.length),
          { x, y: base - high - sizes.body * 1.4, width: step, height: sizes.body * 1.4 },
          { ...style(sizes.body, 'accent', 'title'), align: 'middle' },
          measure,
        ),
        shape('accent', middle - 1.5, centre(from), 3, centre(to) - centre(from)),
      );
      for (const [i, unit] of rows.entries())
        if (departments.includes(unit)) marks.push(shape('accent', middle - dot, centre(i) - dot, dot * 2, dot * 2, dot));
      for (const [i, task] of tasks.entries()) {
        const under = { x, y: base + rows.length * row + i * sizes.small * 1.4, width: step, height: sizes.small * 1.4 };
        marks.push(line(String(task.number), under, { ...style(sizes.small, 'soft'), align: 'middle' }, measure));
      }
    }
    return { marks, bottom: base + rows.length * row + most * sizes.small * 1.4 };
  };
  return stack(area, sizes.small * 0.4, [
    (at) => heading(kit, at, '谁与谁共同承担'),
    (at) => paragraph(combinationWords(plan), at, { ...style(sizes.body), leading: 1.5 }, measure),
    plot,
  ]);
};
