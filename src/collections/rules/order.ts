import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, FolderName, PartialRecords } from '../records.ts';
import { diagnosticAt, type Check } from './context.ts';

/** Collections whose records stand in a row; conditions share their step. */
const IN_A_ROW = [
  'principles',
  'departments',
  'incentives',
  'notes',
  'questions',
  'figures',
  'gates',
  'guides',
  'briefing',
] as const satisfies FolderName[];

/** Two records of one place in a row would stand in the order of their file names, which nobody chose. */
export const checkOrder: Check = ({ records }) =>
  IN_A_ROW.flatMap((name): Diagnostic[] => {
    const entries: Entry<{ order: number }>[] = records[name satisfies keyof PartialRecords];
    return entries.flatMap((entry) => {
      const other = entries.find((one) => one !== entry && one.data.order === entry.data.order);
      if (!other) return [];
      const parts = {
        found: String(entry.data.order),
        expected: `与 ${other.file} 不同的次序`,
        fix: '核对是哪一条写错了，改成没有用过的数。',
      };
      return [diagnosticAt(entry, 'repeated-order', ['order'], parts)];
    });
  });
