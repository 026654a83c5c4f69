import { formatValue, formatWhen } from '../../model/format.ts';
import type { Group, Principle, Task } from '../../model/types.ts';
import { shape, type Area, type Block } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { grid, heading, labelled, stack, style, type Kit, type Part } from './kit.ts';

function task(kit: Kit, area: Area, one: Task): Block {
  const { sizes, measure } = kit;
  const number = sizes.name * 1.7;
  const inner = { x: area.x + number, width: area.width - number };
  const mark = line(
    String(one.number),
    { x: area.x, y: area.y, width: number * 0.85, height: sizes.name * 1.45 },
    { ...style(sizes.name, 'accent', 'title'), align: 'start' },
    measure,
  );
  const small = { ...style(sizes.small), leading: 1.5 };
  const rest = stack({ ...inner, y: area.y }, sizes.small * 0.15, [
    (at) => paragraph(one.title, at, { ...style(sizes.name, 'ink', 'title'), leading: 1.45, title: true }, measure),
    ...one.targets.map((target) => (at: Area) => {
      const words = [formatWhen(target), target.binds, target.indicator].filter(Boolean).join(' ');
      const value = formatValue(target);
      return paragraph(`${words}：${value}`, at, { ...small, target: target.id }, measure);
    }),
    (at) =>
      paragraph([...new Set(one.responsibilities.map((r) => r.printed))].join('、'), at, { ...small, colour: 'soft', list: true }, measure),
  ]);
  return { marks: [mark, ...rest.marks], bottom: rest.bottom };
}

/** A group with its tasks: number, name, what can be measured, and who is responsible as printed. */
export const group =
  (kit: Kit, one: Group) =>
  (area: Area): Block => {
    const { sizes, measure } = kit;
    const edge = sizes.name * 0.5;
    const inner = { ...area, x: area.x + edge, width: area.width - 2 * edge };
    const title = paragraph(
      one.heading,
      { ...inner, y: area.y + edge * 0.6 },
      { ...style(sizes.name, 'accent', 'title'), leading: 1.4, title: true },
      measure,
    );
    const ground = shape('wash', area.x, area.y, area.width, title.bottom + edge * 0.6 - area.y, 4);
    const tasks = stack(
      { ...inner, y: title.bottom + edge * 1.6 },
      sizes.name * 0.7,
      one.tasks.map((t) => (at: Area) => task(kit, at, t)),
    );
    return { marks: [ground, ...title.marks, ...tasks.marks], bottom: tasks.bottom };
  };

/** All groups under the heading of their part. */
export const tasks =
  (columns: number): Part =>
  (kit, area) => {
    const { plan, sizes } = kit;
    const cells = plan.groups.map((one) => group(kit, one));
    return stack(area, 0, [
      (at) => heading(kit, at, plan.tasks[0]?.clause.partHeading ?? '任务'),
      (at) => grid(at, Math.min(columns, cells.length), sizes.name, cells),
    ]);
  };

const principle =
  (kit: Kit, one: Principle) =>
  (area: Area): Block => {
    const { sizes, measure } = kit;
    const text = one.clause.text.startsWith(one.title) ? one.clause.text.slice(one.title.length).replace(/^[。：，]/, '') : one.clause.text;
    return stack(area, sizes.body * 0.1, [
      (at) => paragraph(one.title, at, { ...style(sizes.name, 'ink', 'title'), leading: 1.45, title: true }, measure),
      (at) => paragraph(text, at, style(sizes.body), measure),
    ]);
  };

/** The principles in their own words. */
export const principles =
  (columns: number): Part =>
  (kit, area) => {
    const { plan, sizes } = kit;
    if (plan.principles.length === 0) return { marks: [], bottom: area.y };
    return stack(area, 0, [
      (at) => heading(kit, at, plan.principles[0]?.clause.partHeading ?? '原则'),
      (at) =>
        grid(
          at,
          Math.min(columns, plan.principles.length),
          sizes.body,
          plan.principles.map((one) => principle(kit, one)),
        ),
    ]);
  };

/** Incentives by their kind, each by its name. Nothing where a plan has none. */
export const incentives =
  (columns: number): Part =>
  (kit, area) => {
    const { plan, sizes } = kit;
    if (plan.incentives.length === 0) return { marks: [], bottom: area.y };
    const kinds = [...Map.groupBy(plan.incentives, (incentive) => incentive.kind)];
    const cells = kinds.map(
      ([kind, list]) =>
        (at: Area): Block =>
          stack(at, sizes.body * 0.15, [
            (a) => paragraph(kind.label, a, { ...style(sizes.name, 'accent', 'title'), leading: 1.5 }, kit.measure),
            ...list.map(
              (one) => (a: Area) =>
                labelled(kit, a, '·', `${one.title}（第${one.task.number}项）`, { ...style(sizes.body), leading: 1.45 }),
            ),
          ]),
    );
    const note = { ...style(sizes.small, 'soft' as const), leading: 1.8 };
    return stack(area, 0, [
      (at) => heading(kit, at, '激励'),
      (at) => grid(at, columns, sizes.body, cells),
      (at) => paragraph('可享受的对象和条件，见括号里所注任务的原文。', { ...at, y: at.y + sizes.small * 0.4 }, note, kit.measure),
    ]);
  };
