import { formatValue, formatWhen } from '../../plan/format.ts';
import type { Group, Principle, Target, Task } from '../../plan/types.ts';
import { shape, type Area, type Block, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { grid, heading, named, stack, style, type Kit, type Part } from './kit.ts';

/** What a task has to reach: in words, then the value in colour, behind them where there is room and else below. */
function requirement(kit: Kit, area: Area, target: Target): Block {
  const { sizes, measure } = kit;
  const text = `${[formatWhen(target), target.binds, target.indicator].filter(Boolean).join(' ')}：`;
  const small = { ...style(sizes.small), leading: 1.5, target: target.id };
  const strong = { ...small, ...style(sizes.small, 'accent', 'title') };
  const height = sizes.small * 1.5;
  const words = paragraph(text, area, small, measure);
  const last = words.marks.at(-1);
  const left = last?.kind === 'run' ? last.box.width : 0;
  const value = formatValue(target);
  const free = area.width - left;
  const behind = { x: area.x + left, y: words.bottom - height, width: free };
  const rest = paragraph(value, measure(value, strong) <= free ? behind : { ...area, y: words.bottom }, strong, measure);
  return { marks: [...words.marks, ...rest.marks], bottom: rest.bottom };
}

/** A number on a disc. */
function disc(kit: Kit, x: number, y: number, text: string): Mark[] {
  const { sizes, measure } = kit;
  const side = sizes.name * 1.36;
  const box = { x, y: y + (sizes.name * 1.45 - side) / 2, width: side, height: side };
  return [
    shape('accent', box.x, box.y, side, side, side / 2),
    line(text, box, { ...style(sizes.name * 0.8, 'paper', 'title'), align: 'middle' }, measure),
  ];
}

function task(kit: Kit, area: Area, one: Task, responsible: boolean): Block {
  const { sizes, measure } = kit;
  const number = sizes.name * 1.8;
  const inner = { x: area.x + number, width: area.width - number };
  const small = { ...style(sizes.small, 'soft'), leading: 1.5, list: true };
  const printed = `责任单位：${[...new Set(one.responsibilities.map((r) => r.printed))].join('、')}`;
  const rest = stack({ ...inner, y: area.y }, sizes.small * 0.15, [
    (at) => paragraph(one.title, at, { ...style(sizes.name, 'ink', 'title'), leading: 1.45, title: true }, measure),
    ...one.targets.map((target) => (at: Area) => requirement(kit, at, target)),
    ...(responsible ? [(at: Area) => paragraph(printed, at, small, measure)] : []),
  ]);
  return { marks: [...disc(kit, area.x, area.y, String(one.number)), ...rest.marks], bottom: rest.bottom };
}

/** A group with its tasks: number, name, what can be measured, and, where wanted, who is responsible as printed. */
const group =
  (kit: Kit, one: Group, responsible: boolean) =>
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
      one.tasks.map((t) => (at: Area) => task(kit, at, t, responsible)),
    );
    return { marks: [ground, ...title.marks, ...tasks.marks], bottom: tasks.bottom };
  };

/** All groups under the heading of their part. */
export const tasks =
  (columns: number, { responsible }: { responsible: boolean }): Part =>
  (kit, area) => {
    const { plan, sizes } = kit;
    const cells = plan.groups.map((one) => group(kit, one, responsible));
    return stack(area, 0, [
      (at) => heading(kit, at, plan.tasks[0]?.clause.partHeading ?? '任务'),
      (at) => grid(at, Math.min(columns, cells.length), sizes.name, cells),
    ]);
  };

const principle =
  (kit: Kit, one: Principle) =>
  (area: Area): Block => {
    const text = one.clause.text.startsWith(one.title) ? one.clause.text.slice(one.title.length).replace(/^[。：，]/, '') : one.clause.text;
    return named(kit, area, one.title, text);
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
