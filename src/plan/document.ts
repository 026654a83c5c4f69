import type { Entry, PartialRecords } from '../collections/records.ts';
import type { PartData } from '../collections/plan/schema.ts';
import { markOf } from '../notice/marks.ts';
import { isHeadingLine } from '../notice/table-row.ts';
import { splitParagraphs } from '../notice/text.ts';
import type { ClauseText } from './types.ts';

/** Levels of headings by their numbers (GB/T 9704-2012, 7.3.3). */
const LEVELS: Readonly<Record<string, number>> = { chinese: 1, 'chinese-bracket': 2, digit: 3, 'digit-bracket': 4 };

const paragraphs = (entry: Entry<unknown>, collection: string, anchor: string, part: string, partHeading?: string): ClauseText[] => {
  const texts = splitParagraphs(entry.body);
  const single = collection !== 'sections' && texts.length === 1;
  return texts.map((text, i) => ({
    id: single ? anchor : `${anchor}-${i + 1}`,
    ...(collection === 'sections' && isHeadingLine(text, texts[i + 1])
      ? { kind: 'group', level: LEVELS[markOf(text)?.form ?? ''] ?? 3 }
      : { kind: 'paragraph' }),
    text,
    owner: `${collection}/${entry.id}`,
    part,
    partHeading,
  }));
};

/** The printed number of a task for citations; none where it equals its place, or none is printed. */
function itemOf({ data, body }: PartialRecords['tasks'][number]): { item?: string } {
  if (data.printedNumber === undefined) return {};
  if (data.printedNumber === null) return { item: `“${data.title}”` };
  const mark = markOf(body);
  return { item: data.printedNumber === mark?.bare ? mark.whole : data.printedNumber };
}

/** Headings of groups with what stands under each: lead paragraphs, then tasks. A heading of the first level is the part's for all that follows. */
function composeGroups(part: Extract<PartData, { kind: 'tasks' }>, records: PartialRecords, over: string | undefined): ClauseText[] {
  let partHeading = over;
  return part.groups.flatMap((group): ClauseText[] => {
    if (group.level === 1 && group.heading !== undefined) partHeading = group.heading;
    const { heading, level } = group;
    const kind = level === 1 ? 'heading' : 'group';
    const lead = records.sections.find((s) => s.id === group.lead);
    return [
      ...(heading === undefined
        ? []
        : [{ id: `group-${group.id}`, kind, text: heading, owner: 'plan', part: part.id, partHeading, level } as const]),
      ...(lead ? paragraphs(lead, 'sections', lead.id, part.id, partHeading) : []),
      ...records.tasks
        .filter((t) => t.data.group === group.id)
        .toSorted((a, b) => a.data.number - b.data.number)
        .flatMap((e) => paragraphs(e, 'tasks', `task-${e.data.number}`, part.id, partHeading).map((piece) => ({ ...piece, ...itemOf(e) }))),
    ];
  });
}

/** @param over heading of the part before, for a part that prints none of its own */
function composePart(part: PartData, records: PartialRecords, over: string | undefined): ClauseText[] {
  const heading = (text: string, owner = 'plan'): ClauseText => ({
    id: `part-${part.id}`,
    kind: 'heading',
    text,
    owner,
    part: part.id,
    partHeading: text,
  });
  switch (part.kind) {
    case 'title':
      return [
        {
          id: part.id,
          kind: 'title',
          text: (part.of === 'notice' ? records.plan?.data.title : records.plan?.data.planTitle) ?? '',
          owner: 'plan',
          part: part.id,
        },
      ];
    case 'section': {
      const entry = records.sections.find((s) => s.id === part.id);
      if (!entry) return [];
      const printed = entry.data.heading;
      return [
        ...(printed ? [heading(printed, `sections/${entry.id}`)] : []),
        ...paragraphs(entry, 'sections', entry.id, part.id, printed ?? entry.data.title),
      ];
    }
    case 'principles':
      return [
        heading(part.heading),
        ...records.principles
          .toSorted((a, b) => a.data.order - b.data.order)
          .flatMap((e) => paragraphs(e, 'principles', `principle-${e.id}`, part.id, part.heading)),
      ];
    case 'goals':
      return [
        ...(part.heading === undefined ? [] : [heading(part.heading)]),
        ...records.goals
          .filter((e) => part.goals?.includes(e.id) ?? true)
          .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0) || a.data.due.localeCompare(b.data.due))
          .flatMap((e) => paragraphs(e, 'goals', `goal-${e.id}`, part.id, part.heading ?? over)),
      ];
    case 'tasks':
      return [...(part.heading === undefined ? [] : [heading(part.heading)]), ...composeGroups(part, records, part.heading ?? over)];
  }
}

/**
 * Puts the official text together from the records, title of the notice to last paragraph, in the order of the plan's outline.
 * Works on incomplete records too, so that the fidelity check can name the first place where something is missing.
 */
export function composeDocument(records: PartialRecords): ClauseText[] {
  const plan = records.plan;
  if (!plan) return [];
  const placed = plan.data.outline.some((part) => part.kind === 'title' && part.of === 'notice');
  const document: ClauseText[] = placed ? [] : [{ id: 'title', kind: 'title', text: plan.data.title, owner: 'plan', part: 'title' }];
  for (const part of plan.data.outline)
    document.push(...composePart(part, records, document.findLast((clause) => clause.kind === 'heading')?.text));
  return document;
}
