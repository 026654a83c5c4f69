import { shape, type Area, type Block, type Mark } from '../scene.ts';
import { line } from '../text.ts';
import { heading, style, type Kit, type Part } from './kit.ts';

/** Who is responsible for which task: departments in rows, tasks in columns, a filled square for a responsibility. */
export const matrix: Part = (kit, area) => {
  const top = heading(kit, area, '责任矩阵');
  const table = cells(kit, { ...area, y: top.bottom });
  return { marks: [...top.marks, ...table.marks], bottom: table.bottom };
};

function cells(kit: Kit, area: Area): Block {
  const { plan, sizes, measure } = kit;
  const names = style(sizes.small);
  const label =
    Math.max(...['单位＼任务', ...plan.departments.map((d) => d.short)].map((text) => measure(text, names))) + sizes.small * 0.6;
  const count = measure('00', names) + sizes.small * 0.6;
  const step = Math.min(sizes.small * 3, (area.width - label - count) / plan.tasks.length);
  const wide = label + step * plan.tasks.length + count;
  const row = sizes.small * 1.65;
  const number = { ...names, size: Math.min(sizes.small, step * 0.78), align: 'middle' as const };
  const x = (i: number): number => area.x + label + i * step;
  const marks: Mark[] = [
    line('单位＼任务', { x: area.x, y: area.y, width: label, height: row }, { ...names, colour: 'soft' }, measure),
    ...plan.tasks.map((task, i) => line(String(task.number), { x: x(i), y: area.y, width: step, height: row }, number, measure)),
    line('项', { x: x(plan.tasks.length), y: area.y, width: count, height: row }, { ...names, align: 'end', colour: 'soft' }, measure),
  ];
  for (const [i, department] of plan.departments.entries()) {
    const y = area.y + (i + 1) * row;
    const side = Math.min(step, row) * 0.72;
    marks.push(shape('rule', area.x, y, wide, 1.5));
    marks.push(line(department.short, { x: area.x, y, width: label, height: row }, names, measure));
    for (const [k, task] of plan.tasks.entries()) {
      const held = task.departments.includes(department);
      const size = held ? side : side * 0.22;
      marks.push(shape(held ? 'accent' : 'rule', x(k) + (step - size) / 2, y + (row - size) / 2, size, size, held ? 3 : size / 2));
    }
    const total = { x: x(plan.tasks.length), y, width: count, height: row };
    marks.push(line(String(department.tasks.length), total, { ...names, align: 'end' }, measure));
  }
  return { marks, bottom: area.y + (plan.departments.length + 1) * row };
}
