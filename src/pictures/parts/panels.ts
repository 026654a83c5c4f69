import type { Group, Task } from '../../plan/types.ts';
import { pictogram } from '../pictograms.ts';
import { lowerText, shape, type Area, type Block, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { grid, heading, stack, style, type Kit, type Part } from './kit.ts';

/** How much a panel says of each task: the editor's plain sentence, its title, or nothing but how many there are. */
export type Telling = 'plain' | 'title' | 'count';

/** What the plan is, in the editor's plain sentences. */
export const about: Part = (kit, area) => {
  const { plan, sizes, measure } = kit;
  const sentences = plan.meta.plain;
  if (sentences.length === 0) return { marks: [], bottom: area.y };
  return stack(area, sizes.small * 0.5, [
    (at) => heading(kit, at, '这是一份什么方案'),
    ...sentences.map((text) => (at: Area) => paragraph(text, at, { ...style(sizes.name), leading: 1.5 }, measure)),
  ]);
};

const wordsOf = (task: Task, telling: Telling): string => (telling === 'plain' ? (task.plain ?? task.title) : task.title);

/** A group: its pictogram, its heading, and its tasks by number. */
const group =
  (kit: Kit, one: Group, telling: Telling) =>
  (area: Area): Block => {
    const { sizes, measure } = kit;
    const side = one.pictogram ? sizes.name * 2 : 0;
    const x = area.x + (side ? side + sizes.small * 0.7 : 0);
    const name = one.heading.replace(/^[（(].{1,3}[）)]\s*|^[一二三四五六七八九十]+、/u, '') || '任务';
    const title = paragraph(
      telling === 'count' ? `${name}（${one.tasks.length}项）` : name,
      { x, y: area.y, width: area.x + area.width - x },
      { ...style(sizes.name, 'accent', 'title'), leading: 1.3, title: true },
      measure,
    );
    const height = Math.max(side, title.bottom - area.y);
    const lift = (height - (title.bottom - area.y)) / 2;
    const marks: Mark[] = [...(one.pictogram ? [pictogram(one.pictogram, area.x, area.y, side)] : []), ...lowerText(title.marks, lift)];
    const number = { ...style(sizes.body, 'accent', 'title') };
    const wide = measure('00', number) + sizes.body * 0.4;
    const tasks =
      telling === 'count'
        ? { marks: [], bottom: area.y + height }
        : stack(
            { ...area, y: area.y + height + sizes.small * 0.3 },
            sizes.small * 0.25,
            one.tasks.map((task) => (at: Area) => {
              const words = paragraph(
                wordsOf(task, telling),
                { x: at.x + wide, y: at.y, width: at.width - wide },
                { ...style(sizes.body), leading: 1.38 },
                measure,
              );
              const box = { x: at.x, y: at.y, width: wide, height: sizes.body * 1.38 };
              return { marks: [line(String(task.number), box, number, measure), ...words.marks], bottom: words.bottom };
            }),
          );
    return { marks: [...marks, ...tasks.marks], bottom: tasks.bottom };
  };

/** The groups of tasks, each with its pictogram. */
export const fields =
  (telling: Telling, columns: number): Part =>
  (kit, area) => {
    const { plan, sizes } = kit;
    return stack(area, sizes.small * 0.4, [
      (at) => heading(kit, at, `做哪些事：${plan.tasks.length}项任务`),
      (at) =>
        grid(
          at,
          Math.min(columns, plan.groups.length),
          sizes.name,
          plan.groups.map((one) => group(kit, one, telling)),
        ),
    ]);
  };

/** What there is for enterprises and others, by kind, with how many of each. Nothing where a plan has no incentives. */
export const offers: Part = (kit, area) => {
  const { plan, sizes, measure } = kit;
  if (plan.incentives.length === 0) return { marks: [], bottom: area.y };
  const kinds = [...Map.groupBy(plan.incentives, (one) => one.kind.label)];
  const high = sizes.figure * 1.1;
  const cell =
    ([label, list]: (typeof kinds)[number]) =>
    (at: Area): Block => {
      const name = line(
        label,
        { x: at.x, y: at.y, width: at.width, height: sizes.name * 1.4 },
        { ...style(sizes.name, 'ink', 'title'), align: 'middle', fit: true },
        measure,
      );
      const count = line(
        `${list.length}项`,
        { x: at.x, y: at.y + sizes.name * 1.4, width: at.width, height: high },
        { ...style(sizes.figure * 0.7, 'accent', 'title'), align: 'middle' },
        measure,
      );
      const bottom = at.y + sizes.name * 1.4 + high;
      return { marks: [shape('wash', at.x, at.y, at.width, bottom - at.y, 8), name, count], bottom };
    };
  return stack(area, sizes.small * 0.4, [
    (at) => heading(kit, at, `有哪些支持：${plan.incentives.length}项激励`),
    (at) => grid(at, Math.min(kinds.length, Math.floor(at.width / (sizes.name * 4.6))), sizes.small * 0.5, kinds.map(cell)),
    (at) => paragraph('能不能享受、有什么条件，以原文为准。', at, { ...style(sizes.small, 'soft'), leading: 1.5 }, measure),
  ]);
};

/** So many units are told by name; the others by their number. */
const MOST_UNITS = 16;

/** Who does it: units by number of tasks, each as a bar. */
export const units: Part = (kit, area) => {
  const { plan, sizes, measure } = kit;
  const all = plan.departments.toSorted((a, b) => b.tasks.length - a.tasks.length || a.order - b.order);
  const shown = all.slice(0, MOST_UNITS);
  const most = Math.max(1, ...shown.map((d) => d.tasks.length));
  const name = style(sizes.body);
  const label = Math.max(0, ...shown.map((d) => measure(d.short, name))) + sizes.body * 0.5;
  const high = sizes.body * 1.45;
  const count = measure('00项', name) + sizes.body * 0.4;
  const cell =
    (one: (typeof shown)[number]) =>
    (at: Area): Block => {
      const room = at.width - label - count;
      const wide = Math.max(room * 0.02, (room * one.tasks.length) / most);
      return {
        marks: [
          line(one.short, { x: at.x, y: at.y, width: label, height: high }, name, measure),
          shape('accent', at.x + label, at.y + high * 0.22, wide, high * 0.56, 3),
          line(`${one.tasks.length}项`, { x: at.x + label + wide + sizes.body * 0.3, y: at.y, width: count, height: high }, name, measure),
        ],
        bottom: at.y + high,
      };
    };
  const half = Math.ceil(shown.length / 2);
  // Read down the first column, then down the second.
  const columns = shown.slice(0, half).flatMap((one, i) => [one, shown[half + i]].filter((d) => d !== undefined));
  const left = all.length - shown.length;
  return stack(area, sizes.small * 0.4, [
    (at) => heading(kit, at, `谁来做：${plan.departments.length}个责任单位`),
    (at) => grid(at, 2, sizes.body, columns.map(cell)),
    ...(left > 0 ? [(at: Area) => paragraph(`另有${left}个单位，见网页。`, at, style(sizes.small, 'soft'), measure)] : []),
  ]);
};
