import { markOf } from '../../notice/marks.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** A section that has a printed heading goes by its words in the table of contents, or by some of them. */
export const checkSectionTitles: Check = ({ records }) =>
  records.sections.flatMap((entry) => {
    const { title, heading } = entry.data;
    if (heading === undefined || heading.includes(title)) return [];
    const words = heading.slice(markOf(heading)?.printed.length ?? 0);
    return [diagnosticAt(entry, 'title', ['title'], { found: title, expected: `标题里的词：“${words}”`, fix: '照印在原文里的标题改。' })];
  });
