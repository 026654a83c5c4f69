import { foldWidth, splitParagraphs } from '../../notice/text.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** A task belongs to the group under whose printed heading it stands in the received text. */
export const checkGroups: Check = ({ records, source }) => {
  const { plan, tasks } = records;
  if (!plan || source === undefined) return [];
  const text = foldWidth(source);
  const groups = plan.data.outline.flatMap((part) => (part.kind === 'tasks' ? part.groups : []));
  const headings = groups.flatMap(({ id, heading }) => {
    const at = heading === undefined ? -1 : text.indexOf(foldWidth(heading));
    return at < 0 ? [] : [{ id, heading, at }];
  });
  // A group without a heading of its own may begin anywhere.
  if (headings.length < groups.length) return [];
  return tasks.flatMap((task) => {
    const opening = foldWidth(splitParagraphs(task.body)[0] ?? '').slice(0, 40);
    const at = opening === '' ? -1 : text.indexOf(opening);
    const printed = headings
      .filter((heading) => heading.at < at)
      .toSorted((a, b) => a.at - b.at)
      .at(-1);
    if (at < 0 || !printed || printed.id === task.data.group || !groups.some(({ id }) => id === task.data.group)) return [];
    return [
      diagnosticAt(task, 'group-differs', ['group'], {
        found: task.data.group,
        expected: `${printed.id}，正式文本把它印在“${printed.heading ?? ''}”下`,
        fix: '照它上面的标题改 group。',
      }),
    ];
  });
};
