import { known } from '../../plan/assembly.ts';
import type { ProgressEntry } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { checkProgress, PROGRESS_TEMPLATE } from './check.ts';
import { checkTemplate } from '../rules/template.ts';
import { progressSchema } from './schema.ts';
import { progressTable } from './table.ts';

/** What units made public about their tasks, a file a unit and quarter; latest quarter first, then by unit, in the order of the file. */
export const progress = defineFolder({
  name: 'progress',
  ending: '.yaml',
  schema: progressSchema,
  checks: [checkProgress, checkTemplate('progress', PROGRESS_TEMPLATE)],
  assemble: (records, assembly) => {
    const tasks = assembly.all('tasks');
    const targets = [...assembly.all('goals'), ...tasks].flatMap((stated) => stated.targets);
    return records
      .flatMap((record) => {
        const { unit, period, entries } = assembly.resolve('progress', progressSchema, record);
        return entries.map((entry): ProgressEntry => {
          const target = targets.find(({ id }) => id === entry.about);
          const task = target
            ? target.task
            : known(
                tasks.find(({ id }) => `task-${id}` === entry.about),
                entry.about,
              );
          return { ...entry, id: `${record.id}-${entry.about}`, department: unit, period, task, target };
        });
      })
      .toSorted((a, b) => b.period.localeCompare(a.period) || a.department.order - b.department.order);
  },
  data: { table: progressTable },
});
