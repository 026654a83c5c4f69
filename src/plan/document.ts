import type { Entry, PartialRecords } from '../collections/records.ts';
import type { PartData } from '../collections/plan/schema.ts';
import { splitParagraphs } from '../notice/text.ts';
import type { ClauseText } from './types.ts';

const paragraphs = (entry: Entry<unknown>, collection: string, anchor: string, part: string, partHeading?: string): ClauseText[] => {
  const texts = splitParagraphs(entry.body);
  const single = collection !== 'sections' && texts.length === 1;
  return texts.map((text, i) => ({
    id: single ? anchor : `${anchor}-${i + 1}`,
    kind: 'paragraph',
    text,
    owner: `${collection}/${entry.id}`,
    part,
    partHeading,
  }));
};

function composePart(part: PartData, records: PartialRecords): ClauseText[] {
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
      return [{ id: part.id, kind: 'title', text: records.plan?.data.planTitle ?? '', owner: 'plan', part: part.id }];
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
        heading(part.heading),
        ...records.goals
          .toSorted((a, b) => a.data.due.localeCompare(b.data.due))
          .flatMap((e) => paragraphs(e, 'goals', `goal-${e.id}`, part.id, part.heading)),
      ];
    case 'tasks':
      return [
        heading(part.heading),
        ...part.groups.flatMap((group): ClauseText[] => [
          { id: `group-${group.id}`, kind: 'group', text: group.heading, owner: 'plan', part: part.id, partHeading: part.heading },
          ...records.tasks
            .filter((t) => t.data.group === group.id)
            .toSorted((a, b) => a.data.number - b.data.number)
            .flatMap((e) => paragraphs(e, 'tasks', `task-${e.data.number}`, part.id, part.heading)),
        ]),
      ];
  }
}

/**
 * Puts the official text together from the records, title of the notice to last paragraph, in the order of the plan's outline.
 * Works on incomplete records too, so that the fidelity check can name the first place where something is missing.
 */
export function composeDocument(records: PartialRecords): ClauseText[] {
  const plan = records.plan;
  if (!plan) return [];
  return [
    { id: 'title', kind: 'title', text: plan.data.title, owner: 'plan', part: 'title' },
    ...plan.data.outline.flatMap((part) => composePart(part, records)),
  ];
}
