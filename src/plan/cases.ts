import type { Records } from '../collections/validate.ts';
import type { Case, Department, Task } from './types.ts';

/** Cases, latest first, each known to the tasks that it serves. */
export function assembleCases(records: Records['cases'], task: (id: string) => Task, department: (id: string) => Department): Case[] {
  const cases = records
    .map(({ id, data }): Case => ({
      ...data,
      id,
      tasks: data.tasks.map((number) => task(String(number))),
      departments: data.departments.map(department),
    }))
    .toSorted((a, b) => b.source.date.localeCompare(a.source.date) || a.id.localeCompare(b.id));
  for (const one of cases) for (const served of one.tasks) served.cases.push(one);
  return cases;
}
