import { dueDates } from '../../notice/due-dates.ts';
import { foldWidth } from '../../notice/text.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** Goals are due on a day that their title or text states (到2024年底); where neither has a date, it is left to the editor. */
export const checkGoalDue: Check = ({ records, unsure }) =>
  records.goals.flatMap((entry) => {
    const stated = [...new Set([entry.data.title, entry.body].flatMap((text) => dueDates(foldWidth(text)).map(({ due }) => due)))];
    if (unsure.has(`goals/${entry.id}`) || stated.length === 0 || stated.includes(entry.data.due)) return [];
    return [
      diagnosticAt(entry, 'due-differs', ['due'], {
        found: entry.data.due,
        expected: `${stated.join('、')}（标题：“${entry.data.title}”）`,
        fix: '照标题改到期日。',
      }),
    ];
  });
