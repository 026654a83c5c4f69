import { changeChart, rowsOf, type ChangeChart, type ChangeRow } from '../../drawings/change.ts';
import { courseWords } from '../../drawings/change-words.ts';
import { STATE_WORDS } from '../../plan/state.ts';
import { shape, type Area, type Block, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { heading, stack, style, type Part } from './kit.ts';
import type { Kit } from './kit.ts';

/** A disc, full or as a ring. */
function dot(x: number, y: number, r: number, full: boolean): Mark[] {
  const disc = (colour: 'accent' | 'paper', radius: number): Mark => shape(colour, x - radius, y - radius, radius * 2, radius * 2, radius);
  return full ? [disc('accent', r)] : [disc('accent', r), disc('paper', r * 0.6)];
}

/** The track of a row: base line, change as a bar, each date as a ring or a disc. */
function track({ steps, measure }: ChangeRow, chart: ChangeChart, area: Area, height: number): Mark[] {
  const y = area.y + height / 2;
  const r = height * 0.32;
  const left = area.x + r;
  const at = (x: number): number => left + ((area.width - 2 * r) * x) / 100;
  const last = chart.dates.at(-1)?.due;
  const [first, end] = [steps[0], steps.at(-1)];
  const bar = (from: number, to: number, thick: number, colour: 'accent' | 'rule' | 'wash'): Mark =>
    shape(colour, at(from), y - thick / 2, Math.max(0, at(to) - at(from)), thick);
  const still = steps.length > 1 && first?.from === end?.from && first?.to === end?.to;
  return [
    bar(0, 100, r * 0.22, 'rule'),
    ...(first && end && steps.length > 1 && end.from >= first.to
      ? [bar(first.to, end.from, measure === 'built' ? r * 0.25 : r * 0.5, 'accent')]
      : []),
    ...steps.flatMap((step): Mark[] => [
      ...(step.to > step.from ? [bar(step.from, step.to, r * 1.1, 'wash')] : []),
      ...(step.to > step.from ? dot(at(step.from), y, r * 0.8, step.due === last) : []),
      ...dot(at(step.to), y, still && step !== end ? r : r * (still ? 0.5 : 0.8), step.due === last),
    ]),
  ];
}

/** An indicator: its name and the last value large, the way to it under both, what nobody carries said. */
function row(kit: Kit, area: Area, one: ChangeRow, chart: ChangeChart): Block {
  const { sizes, measure } = kit;
  const value = courseWords(one);
  const big = { ...style(sizes.figure * 0.62, 'accent', 'title'), align: 'end' as const, fit: true };
  const high = sizes.figure * 0.85;
  const wide = Math.min(area.width * 0.6, measure(value, big));
  const gap = sizes.small;
  const named = one.tasks.length === 0 ? `${one.indicator}（没有责任单位）` : one.indicator;
  const name = paragraph(named, { ...area, width: area.width - wide - gap }, { ...style(sizes.body), leading: 1.35 }, measure);
  const top = Math.max(name.bottom, area.y + high);
  const across = sizes.body * 0.95;
  return {
    marks: [
      ...name.marks,
      line(value, { x: area.x + area.width - wide, y: area.y, width: wide, height: high }, big, measure),
      ...track(one, chart, { ...area, y: top }, across),
      shape('rule', area.x, top + across + sizes.small * 0.4, area.width, 1.5),
    ],
    bottom: top + across + sizes.small * 0.4 + 1.5,
  };
}

/** What is to be reached by when, and how it changes from one date to the next. Nothing where a plan has no dated goals. */
export const change: Part = (kit, area) => {
  const chart = changeChart(kit.plan);
  const rows = rowsOf(chart);
  if (rows.length === 0) return { marks: [], bottom: area.y };
  const [first, last] = [chart.dates[0], chart.dates.at(-1)];
  const words = (date: typeof first, mark: string): string => (date ? `${mark}${date.when}（${STATE_WORDS[date.state]}）` : '');
  const key = first === last ? words(last, '实心：') : `${words(first, '空心：')}，${words(last, '实心：')}`;
  return stack(area, kit.sizes.small * 0.5, [
    (at) => heading(kit, at, '目标与期限'),
    (at) => paragraph(key, at, { ...style(kit.sizes.small, 'soft'), leading: 1.4 }, kit.measure),
    ...rows.map((one) => (at: Area) => row(kit, at, one, chart)),
  ]);
};
