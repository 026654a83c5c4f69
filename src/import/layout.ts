import type { Notice, NoticeTask, Piece } from '../notice/notice.ts';
import { allItems, type Item } from '../notice/outline.ts';
import type { Paragraph } from '../notice/paragraphs.ts';
import { dueDates } from '../notice/due-dates.ts';
import { clausesOfBody, unitsOfTask } from '../notice/roles.ts';
import { fullWidth } from './full-width.ts';
import { LayoutParts, type GroupDraft, type PartDraft, type SectionDraft } from './layout-parts.ts';

/** The order of a plan's text: parts, and the group of each task. */
export interface Layout {
  parts: PartDraft[];
  groupOf: Map<NoticeTask, GroupDraft>;
  /** Paragraphs of each task as they go into its file; a task may be smaller than the reading thought where other text stands between. */
  paragraphsOf: Map<NoticeTask, Paragraph[]>;
}

const words = (p: Paragraph): string => fullWidth(p.text);

/** Lays a notice out in the parts that a content folder knows, so that put together again they are the text, each paragraph once and in order. */
export function layoutOf(notice: Notice): Layout {
  const parts = new LayoutParts();
  const paragraphsOf = new Map<NoticeTask, Paragraph[]>();
  const runs = runsOf(notice);
  const taskAt = new Map([...runs].flatMap(([t, run]) => run.map((p) => [p, t] as const)));
  const placeOther = otherPieces(notice, parts, new Set([...runs.keys()].map((task) => task.item)));
  frontParts(notice, parts);
  let open: NoticeTask | undefined;
  for (const piece of notice.pieces.filter((p) => p.kind === 'heading' || p.kind === 'body' || p.kind === 'task')) {
    const { paragraph } = piece;
    const task = taskAt.get(paragraph);
    const begins = task && !paragraphsOf.has(task) && paragraph === runs.get(task)?.[0];
    if (task && (task === open || begins)) {
      if (task !== open) parts.addTask(task);
      paragraphsOf.set(task, [...(paragraphsOf.get(task) ?? []), paragraph]);
      open = task;
    } else {
      open = undefined;
      placeOther(piece);
    }
  }
  const annex = notice.pieces.filter((p) => p.kind === 'annex').map((p) => words(p.paragraph));
  if (annex.length > 0) parts.addApart('annex', '附件', annex);
  return { parts: mended(parts.parts), groupOf: parts.groupOf, paragraphsOf };
}

/**
 * Puts what is no task where it belongs: headings over tasks begin groups, paragraphs with dated targets are goals, other headings of the first level begin sections.
 * @param taskItems the items that are tasks
 */
function otherPieces(notice: Notice, parts: LayoutParts, taskItems: ReadonlySet<Item>): (piece: Piece) => void {
  const holders = new Set(allItems(notice.items).filter((i) => allItems(i.children).some((c) => taskItems.has(c))));
  const isGoal = new Set(
    notice.goals.filter((g) => g.measures.length > 0 && dueDates(g.paragraph.text).length > 0).map((g) => g.paragraph),
  );
  const nextIsGoal = (piece: Piece): boolean => {
    const next = notice.pieces[notice.pieces.indexOf(piece) + 1]?.paragraph;
    return next !== undefined && isGoal.has(next);
  };
  return (piece) => {
    const { paragraph, item } = piece;
    const first = item?.paragraphs[0] === paragraph;
    if (item && first && holders.has(item)) {
      const [heading, rest] = headingOf(piece);
      parts.addGroup(item, heading);
      if (rest !== '') parts.addText(rest, item.title);
    } else if (isGoal.has(paragraph)) parts.addGoal(paragraph);
    else if (item && first && item.depth === 1 && item.line && nextIsGoal(piece)) parts.addGoals(words(paragraph));
    else if (item && first && item.depth === 1)
      parts.addSection(item.title, item.line ? words(paragraph) : undefined, item.line ? [] : [words(paragraph)]);
    else parts.addText(words(paragraph), item?.title ?? '正文');
  };
}

/**
 * The paragraphs that a task has in one run, from its first on: where other text stands between, the task ends. A task whose run names nobody is none, and
 * its words go with the text around it.
 */
function runsOf(notice: Notice): Map<NoticeTask, Paragraph[]> {
  const order = notice.pieces.map((p) => p.paragraph);
  const runs = new Map<NoticeTask, Paragraph[]>();
  for (const task of notice.tasks) {
    const start = task.paragraphs[0] ? order.indexOf(task.paragraphs[0]) : -1;
    const run: Paragraph[] = [];
    for (let i = start; i >= 0 && notice.pieces[i]?.kind !== 'title'; i++) {
      const paragraph = order[i];
      if (paragraph === undefined || !task.paragraphs.includes(paragraph)) break;
      run.push(paragraph);
    }
    if (unitsOfTask(clausesOfBody(run.map(words).join('\n\n')), []).length > 0) runs.set(task, run);
  }
  return runs;
}

/** The heading of an item, and what its first paragraph says after it. */
function headingOf({ paragraph, item }: Piece): [string, string] {
  const text = words(paragraph);
  if (!item || item.line) return [text, ''];
  let end = (item.mark?.printed.length ?? 0) + item.title.length;
  if (/[。：:]/.test(text.charAt(end))) end++;
  return [text.slice(0, end).trim(), text.slice(end).trim()];
}

/** What stands before the body: lines above the title, title, cover, title of the plan, preamble. */
function frontParts(notice: Notice, parts: LayoutParts): void {
  let stage: { id: string; title: string } = { id: 'masthead', title: '文头' };
  const hasPlanTitle = notice.front.planTitle.length > 0;
  let section: SectionDraft | undefined;
  for (const piece of notice.pieces) {
    if (piece.kind !== 'front' && piece.kind !== 'title' && piece.kind !== 'plan-title') continue;
    if (piece.kind === 'front') {
      section ??= parts.addApart(stage.id, stage.title);
      section.paragraphs.push(words(piece.paragraph));
      continue;
    }
    section = undefined;
    const of = piece.kind === 'title' ? 'notice' : 'plan';
    parts.addTitle(of);
    stage = of === 'notice' && hasPlanTitle ? { id: 'cover', title: '通知' } : { id: 'preamble', title: '前言' };
  }
}

/** Parts without anything in them go. A goals part that found no goal becomes a section, so that its heading stays. */
const mended = (parts: readonly PartDraft[]): PartDraft[] =>
  parts.filter((p) => !(p.kind === 'section' && p.section.paragraphs.length === 0 && p.section.heading === undefined));
