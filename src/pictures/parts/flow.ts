import { flow, flowWords } from '../../drawings/flow.ts';
import { shape, type Area, type Block, type Mark } from '../scene.ts';
import { line, paragraph, type Setting } from '../text.ts';
import { heading, stack, style, type Kit, type Part } from './kit.ts';

/** Shares of the width: names of goals, ties, tasks, ties, units. */
const SHARES = [0.27, 0.12, 0.32, 0.13, 0.16] as const;
/** Heights of a place in ems, by column: names of goals and tasks take two lines. */
const ROWS = { goal: 3.2, task: 3, unit: 1.9 } as const;

/** Words in as many lines as they need, their middle at a height. */
function centred(kit: Kit, text: string, x: number, width: number, middle: number, setting: Setting): Mark[] {
  const free = paragraph(text, { x, y: 0, width }, setting, kit.measure);
  return paragraph(text, { x, y: middle - free.bottom / 2, width }, setting, kit.measure).marks;
}

/** Goal → task → unit: names in three columns, the ties between them as curves. Nothing where the page has no such drawing. */
export const flowPart: Part = (kit, area) => {
  const drawn = flow(kit.plan);
  if (!drawn) return { marks: [], bottom: area.y };
  const { sizes, measure } = kit;
  const em = sizes.small;
  const text: Setting = { ...style(em), leading: 1.3 };
  const strong: Setting = { ...style(em, 'accent', 'title'), leading: 1.3 };
  const high = em * Math.max(drawn.goals.length * ROWS.goal, drawn.tasks.length * ROWS.task, drawn.departments.length * ROWS.unit);
  const edges = SHARES.reduce<number[]>((all, share) => [...all, (all.at(-1) ?? 0) + share * area.width], [0]);
  const at = (column: number): number => area.x + (edges[column] ?? 0);
  const wide = (column: number): number => (edges[column + 1] ?? 0) - (edges[column] ?? 0);
  const heads = (place: Area): Block => ({
    marks: [
      ...(['目标指标', '任务', '责任单位'] as const).map((name, i) =>
        line(name, { x: at(i * 2), y: place.y, width: wide(i * 2), height: em * 1.6 }, style(em, 'soft', 'title'), measure),
      ),
      shape('rule', area.x, place.y + em * 1.7, area.width, 2),
    ],
    bottom: place.y + em * 1.7,
  });
  const plot = (place: Area): Block => {
    const y = (percent: number): number => place.y + (percent / 100) * high;
    const goals = drawn.goals.flatMap(({ item, y: middle }): Mark[] => {
      const none = item.tasks.length === 0;
      const words = none ? `${item.indicator}（没有任务，没有单位）` : item.indicator;
      const from = { x: at(1) - em * 0.3, y: y(middle) };
      return [
        ...centred(kit, words, at(0), wide(0) - em * 0.6, y(middle), none ? strong : text),
        ...(none
          ? [
              {
                kind: 'tie' as const,
                from,
                to: { x: at(1) + wide(1) * 0.4, y: y(middle) },
                stroke: 'accent' as const,
                width: 3,
                dashed: true,
              },
              shape('accent', at(1) + wide(1) * 0.4, y(middle) - em * 0.6, 3, em * 1.2),
            ]
          : []),
      ];
    });
    const tasks = drawn.tasks.flatMap(({ item, y: middle }): Mark[] => {
      const [only] = item;
      const words = only && item.length === 1 ? `${only.number}. ${only.title}` : `其余${item.length}项任务`;
      return centred(kit, words, at(2) + em * 0.3, wide(2) - em * 0.6, y(middle), text);
    });
    const units = drawn.departments.map(({ item, y: middle }) =>
      line(item.short, { x: at(4) + em * 0.3, y: y(middle) - em, width: wide(4), height: em * 2 }, { ...style(em), fit: true }, measure),
    );
    const ties = [
      ...drawn.left.map((link) => ({ ...link, x: [at(1) - em * 0.3, at(2)] as const })),
      ...drawn.right.map((link) => ({ ...link, x: [at(3) - em * 0.3, at(4)] as const })),
    ].map(({ from, to, faint, x }): Mark => ({
      kind: 'tie',
      from: { x: x[0], y: y(from) },
      to: { x: x[1], y: y(to) },
      stroke: faint ? 'soft' : 'accent',
      width: faint ? 1.5 : 2.5,
      ...(faint && { dashed: true }),
    }));
    return { marks: [...ties, ...goals, ...tasks, ...units], bottom: place.y + high };
  };
  return stack(area, em * 0.5, [
    (place) => heading(kit, place, '从目标到任务，再到单位'),
    (place) => paragraph(flowWords(kit.plan), place, { ...style(sizes.body), leading: 1.5 }, measure),
    heads,
    plot,
  ]);
};
