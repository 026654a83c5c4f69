import type { Incentive, Task } from '../../plan/types.ts';
import type { VocabularyEntry } from '../../collections/vocabulary/schema.ts';
import { shape, type Area, type Block } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { heading, labelled, stack, style, type Kit, type Part } from './kit.ts';

interface Kind {
  label: string;
  /** The task that states all of them; none when several do. */
  task: Task | undefined;
  words: string[];
}

/** A kind with the names of its incentives, line by line or one after another; where tasks differ each name says its own. */
function kindOf({ label }: VocabularyEntry, list: readonly Incentive[], compact: boolean): Kind {
  const task = list.every((one) => one.task === list[0]?.task) ? list[0]?.task : undefined;
  const names = list.map((one) => (task ? one.title : `${one.title}（第${one.task.number}项）`));
  return { label, task, words: compact ? [names.join('；')] : names };
}

/** A kind on a label with the number of its task, and beside it its incentives. */
function row(kit: Kit, area: Area, { label, task, words }: Kind, width: number): Block {
  const { sizes, measure } = kit;
  const left = width + sizes.body * 0.8;
  const list = (y: number): Block =>
    stack(
      { x: area.x + left, y, width: area.width - left },
      sizes.body * 0.1,
      words.map((text) => (at: Area) => labelled(kit, at, '·', text, { ...style(sizes.body), leading: 1.45, list: true })),
    );
  const [high, low] = [sizes.body * 1.4, task ? sizes.small * 1.3 : 0];
  const needed = list(area.y).bottom - area.y;
  const height = Math.max(needed, high + low + sizes.body * 0.2);
  const items = list(area.y + (height - needed) / 2);
  const box = { x: area.x, y: area.y + (height - high - low) / 2, width, height: high };
  const name = line(label, box, { ...style(sizes.body, 'accent', 'title'), align: 'middle' }, measure);
  const number = task
    ? [line(`第${task.number}项`, { ...box, y: box.y + high, height: low }, { ...style(sizes.small, 'soft'), align: 'middle' }, measure)]
    : [];
  return { marks: [shape('wash', area.x, area.y, width, height, 6), name, ...number, ...items.marks], bottom: area.y + height };
}

/** Incentives by their kind. Nothing where a plan has none. */
export const incentives =
  ({ compact }: { compact: boolean }): Part =>
  (kit, area) => {
    const { plan, sizes, measure } = kit;
    if (plan.incentives.length === 0) return { marks: [], bottom: area.y };
    const kinds = [...Map.groupBy(plan.incentives, (one) => one.kind)].map(([kind, list]) => kindOf(kind, list, compact));
    const width = Math.max(...kinds.map((kind) => measure(kind.label, style(sizes.body, 'accent', 'title')))) + sizes.body;
    const note = { ...style(sizes.small, 'soft' as const), leading: 1.8 };
    return stack(area, 0, [
      (at) => heading(kit, at, '激励'),
      (at) =>
        stack(
          at,
          sizes.body * 0.45,
          kinds.map((kind) => (a: Area) => row(kit, a, kind, width)),
        ),
      (at) => paragraph('可享受的对象和条件，见所注任务的原文。', { ...at, y: at.y + sizes.small * 0.4 }, note, kit.measure),
    ]);
  };
