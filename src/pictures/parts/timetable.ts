import { lanesOf, timetable, type Recurrence } from '../../drawings/timetable.ts';
import { chineseDate } from '../../notice/text.ts';
import { formatWhen } from '../../plan/format.ts';
import { shape, type Area, type Block, type Mark, type Run } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { heading, stack, style, type Kit, type Part } from './kit.ts';

const EVERY = { month: '每月', quarter: '每季度', year: '每年' } as const;

/** A point: a ring for what is past, full for what is ahead. */
const point = (x: number, y: number, radius: number, past: boolean): Mark[] => [
  shape('accent', x - radius, y - radius, radius * 2, radius * 2, radius),
  ...(past ? [shape('paper', x - radius * 0.55, y - radius * 0.55, radius * 1.1, radius * 1.1, radius * 0.55)] : []),
];

/** Words beside a place of the line: to its right at the beginning, to its left at the end, else over it. */
function beside(kit: Kit, text: string, area: Area, percent: number, y: number, weight: 'text' | 'title'): Run {
  const setting = style(kit.sizes.small, 'ink', weight);
  const width = kit.measure(text, setting);
  const x = area.x + (percent / 100) * area.width;
  const from = percent < 34 ? x : percent > 66 ? x - width : x - width / 2;
  return line(text, { x: from, y, width, height: kit.sizes.small * 1.4 }, setting, kit.measure);
}

/** What comes again: its words, and the ends of its periods on a line of their own. */
const again =
  (kit: Kit, { every, targets, ticks, until, printed }: Recurrence) =>
  (area: Area): Block => {
    const em = kit.sizes.small;
    const what =
      targets.length > 2 ? `${targets.length}项` : targets.map((t) => [t.binds, t.indicator].filter(Boolean).join('')).join('；');
    const words = `${EVERY[every]}：${what}，到${formatWhen({ due: until })}${printed ? '' : '（原文没有写到哪年，画到方案最后的期限）'}`;
    const said = paragraph(words, area, { ...style(em), leading: 1.45 }, kit.measure);
    const y = said.bottom + em * 0.6;
    return {
      marks: [
        ...said.marks,
        shape('rule', area.x, y - 1, area.width, 2),
        ...ticks.flatMap(({ x, past }) => point(area.x + (x / 100) * area.width, y, em * 0.28, past)),
      ],
      bottom: y + em * 0.6,
    };
  };

/** The plan's dates on one line of time with today; what comes again below it. Nothing where the notice names no day. */
export const timetablePart: Part = (kit, area) => {
  const { plan, sizes, measure } = kit;
  const { moments, recurrences, today, years, quarters } = timetable(plan);
  if (moments.length === 0 && recurrences.length === 0) return { marks: [], bottom: area.y };
  const em = sizes.small;
  const lanes = lanesOf(
    moments.map(({ x, label }) => ({ x, characters: label.length + 1 })),
    area.width / em,
  );
  const at = (percent: number): number => area.x + (percent / 100) * area.width;
  const plot = (place: Area): Block => {
    const axis = place.y + (Math.max(0, ...lanes) + 1) * em * 1.7 + em;
    const textAt = (lane: number): number => axis - em * (2.4 + 1.7 * lane);
    const marks: Mark[] = [
      ...quarters.map((x) => shape('soft', at(x) - 1, axis - em * 0.25, 2, em * 0.5)),
      ...years.flatMap(({ year, x }) => [
        shape('soft', at(x) - 1, axis - em * 0.5, 2, em * 1.8),
        line(`${year}年`, { x: at(x) + em * 0.3, y: axis + em * 0.5, width: em * 4, height: em * 1.4 }, style(em, 'soft'), measure),
      ]),
      shape('ink', area.x, axis - 1, area.width, 2),
      ...moments.map(({ x }, i) => {
        const top = textAt(lanes[i] ?? 0) + em * 1.4;
        return shape('rule', at(x) - 1, top, 2, axis - top);
      }),
      ...moments.flatMap(({ x, label, targets, state }, i): Mark[] => {
        const words = beside(kit, label, area, x, textAt(lanes[i] ?? 0), 'text');
        const { box } = words;
        return [
          // The lines of later dates go behind the words of earlier ones.
          shape('paper', box.x - em * 0.2, box.y - em * 0.1, box.width + em * 0.4, box.height + em * 0.2),
          ...point(at(x), axis, targets.length > 0 ? em * 0.5 : em * 0.3, state === 'past' || targets.length === 0),
          words,
        ];
      }),
      shape('ink', at(today) - 1.5, axis - em * 0.7, 3, em * 3),
      beside(kit, `截至${chineseDate(plan.builtOn)}`, area, today, axis + em * 2.4, 'title'),
    ];
    return { marks, bottom: axis + em * 4 };
  };
  return stack(area, em * 0.6, [
    (place) => heading(kit, place, '时间表'),
    (place) => paragraph('空心：期限已过；实心：期限未到。短竖线：每季度的开始。', place, { ...style(em, 'soft'), leading: 1.4 }, measure),
    plot,
    ...recurrences.map((one) => again(kit, one)),
  ]);
};
