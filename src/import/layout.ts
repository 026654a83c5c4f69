import type { Notice, NoticeTask, Piece } from '../notice/notice.ts';
import { allItems, type Item } from '../notice/outline.ts';
import type { Paragraph } from '../notice/paragraphs.ts';
import { dueDates } from '../notice/due-dates.ts';
import { clausesOfBody, unitsOfTask } from '../notice/roles.ts';
import { fullWidth } from './full-width.ts';

/** Free text: its name in the contents list, its printed heading, its paragraphs. */
export interface SectionDraft {
  id: string;
  title: string;
  heading: string | undefined;
  paragraphs: string[];
}
interface GroupDraft {
  id: string;
  heading: string | undefined;
  level: number;
  under: string | undefined;
  lead: SectionDraft | undefined;
}
export type PartDraft =
  | { kind: 'title'; of: 'notice' | 'plan' }
  | { kind: 'section'; section: SectionDraft }
  | { kind: 'goals'; heading: string | undefined; goals: Paragraph[] }
  | { kind: 'tasks'; groups: GroupDraft[] };

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
  const parts: PartDraft[] = [];
  const groupOf = new Map<NoticeTask, GroupDraft>();
  const paragraphsOf = new Map<NoticeTask, Paragraph[]>();
  const runs = runsOf(notice);
  const taskAt = new Map([...runs].flatMap(([t, run]) => run.map((p) => [p, t] as const)));
  const holders = new Set(
    allItems(notice.items).filter((i) => allItems(i.children).some((c) => [...runs.keys()].some((t) => t.item === c))),
  );
  const goals = new Map(
    notice.goals.filter((g) => g.measures.length > 0 && dueDates(g.paragraph.text).length > 0).map((g) => [g.paragraph, g]),
  );
  const groupsOf = new Map<Item, GroupDraft>();
  let sections = 0;
  let groups = 0;
  let fresh = true;

  const newSection = (title: string, heading: string | undefined, id?: string): SectionDraft => {
    sections++;
    return { id: id ?? `part-${sections}`, title: title.slice(0, 40), heading, paragraphs: [] };
  };
  const pushSection = (section: SectionDraft): SectionDraft => {
    parts.push({ kind: 'section', section });
    return section;
  };
  const tasksPart = (): Extract<PartDraft, { kind: 'tasks' }> => {
    const last = parts.at(-1);
    if (last?.kind === 'tasks') return last;
    const part: Extract<PartDraft, { kind: 'tasks' }> = { kind: 'tasks', groups: [] };
    parts.push(part);
    return part;
  };
  const newGroup = (group: Omit<GroupDraft, 'id' | 'lead'>): GroupDraft => {
    groups++;
    const made: GroupDraft = { id: `group-${groups}`, lead: undefined, ...group };
    tasksPart().groups.push(made);
    return made;
  };
  /** The group into which a task goes: that of the heading over it when it is the last one, else one that goes on with it. */
  const groupFor = (task: NoticeTask): GroupDraft => {
    const heading = [...ancestors(task.item)].find((i) => groupsOf.has(i));
    const own = heading && groupsOf.get(heading);
    const part = tasksPart();
    const last = part.groups.at(-1);
    if (last && (last === own || (last.under === own?.id && last.heading === undefined && (own !== undefined || last.under === undefined))))
      return last;
    return newGroup({ heading: undefined, level: 2, under: own?.id });
  };
  /** Free text goes on with the section before it, leads a group that has no task yet, or begins a section. */
  const addText = (text: string, title: string): void => {
    const last = parts.at(-1);
    if (last?.kind === 'section' && !fresh) last.section.paragraphs.push(text);
    else if (last?.kind === 'tasks') {
      const group = last.groups.at(-1);
      const used = group && [...groupOf.values()].includes(group);
      if (group && !used && group.heading !== undefined) {
        group.lead ??= newSection(title, undefined);
        group.lead.paragraphs.push(text);
      } else pushSection(newSection(title, undefined)).paragraphs.push(text);
    } else pushSection(newSection(title, undefined)).paragraphs.push(text);
    fresh = false;
  };

  frontParts(notice, parts, newSection);
  let open: NoticeTask | undefined;
  for (const piece of notice.pieces.filter((p) => p.kind === 'heading' || p.kind === 'body' || p.kind === 'task')) {
    const { paragraph, item } = piece;
    const task = taskAt.get(paragraph);
    if (task && (task === open || !paragraphsOf.has(task)) && (task === open || paragraph === runs.get(task)?.[0])) {
      if (task !== open) groupOf.set(task, groupFor(task));
      paragraphsOf.set(task, [...(paragraphsOf.get(task) ?? []), paragraph]);
      open = task;
      continue;
    }
    open = undefined;
    const first = item?.paragraphs[0] === paragraph;
    if (item && first && holders.has(item)) {
      const [heading, rest] = headingOf(piece);
      const group = newGroup({ heading, level: Math.min(6, item.depth), under: undefined });
      groupsOf.set(item, group);
      if (rest !== '') addText(rest, item.title);
      continue;
    }
    if (goals.has(paragraph)) {
      addGoal(parts, piece);
      fresh = true;
      continue;
    }
    if (item && first && item.depth === 1) {
      const nextIsGoal = goals.has(notice.pieces[notice.pieces.indexOf(piece) + 1]?.paragraph ?? paragraph);
      if (item.line && nextIsGoal) {
        parts.push({ kind: 'goals', heading: words(paragraph), goals: [] });
        fresh = true;
        continue;
      }
      const [heading, rest] = item.line ? [words(paragraph), ''] : [undefined, words(paragraph)];
      const section = pushSection(newSection(item.title, heading));
      if (rest !== '') section.paragraphs.push(rest);
      fresh = false;
      continue;
    }
    addText(words(paragraph), item?.title ?? '正文');
  }
  const annex = notice.pieces.filter((p) => p.kind === 'annex');
  if (annex.length > 0) pushSection(newSection('附件', undefined, 'annex')).paragraphs.push(...annex.map((p) => words(p.paragraph)));
  return { parts: mended(parts), groupOf, paragraphsOf };
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

function* ancestors(item: Item): Generator<Item> {
  for (let at = item.parent; at; at = at.parent) yield at;
}

/** The heading of an item, and what its first paragraph says after it. */
function headingOf({ paragraph, item }: Piece): [string, string] {
  const text = words(paragraph);
  if (!item || item.line) return [text, ''];
  let end = (item.mark?.printed.length ?? 0) + item.title.length;
  if (/[。：:]/.test(text.charAt(end))) end++;
  return [text.slice(0, end).trim(), text.slice(end).trim()];
}

function addGoal(parts: PartDraft[], { paragraph }: Piece): void {
  const last = parts.at(-1);
  if (last?.kind === 'goals') last.goals.push(paragraph);
  else parts.push({ kind: 'goals', heading: undefined, goals: [paragraph] });
}

/** What stands before the body: lines above the title, title, cover, title of the plan, preamble. */
function frontParts(
  notice: Notice,
  parts: PartDraft[],
  newSection: (title: string, heading: string | undefined, id?: string) => SectionDraft,
): void {
  let stage: { id: string; title: string } = { id: 'masthead', title: '文头' };
  const hasPlanTitle = notice.front.planTitle.length > 0;
  let section: SectionDraft | undefined;
  for (const piece of notice.pieces) {
    if (piece.kind !== 'front' && piece.kind !== 'title' && piece.kind !== 'plan-title') continue;
    if (piece.kind === 'front') {
      if (!section) {
        section = newSection(stage.title, undefined, stage.id);
        parts.push({ kind: 'section', section });
      }
      section.paragraphs.push(words(piece.paragraph));
      continue;
    }
    section = undefined;
    const of = piece.kind === 'title' ? 'notice' : 'plan';
    if (!parts.some((p) => p.kind === 'title' && p.of === of)) parts.push({ kind: 'title', of });
    stage = of === 'notice' && hasPlanTitle ? { id: 'cover', title: '通知' } : { id: 'preamble', title: '前言' };
  }
}

/** Parts without anything in them go. A goals part that found no goal becomes a section, so that its heading stays. */
const mended = (parts: readonly PartDraft[]): PartDraft[] =>
  parts.filter((p) => !(p.kind === 'section' && p.section.paragraphs.length === 0 && p.section.heading === undefined));
