import type { Diagnostic } from '../diagnostic.ts';
import type { Check } from '../rules/context.ts';
import { idsOf, named } from '../rules/relations.ts';

/** A case serves tasks of the plan, and names departments that the plan has. */
export const checkCases: Check = ({ records, present }) => {
  const diagnostics: Diagnostic[] = [];
  for (const entry of records.cases) {
    for (const [i, task] of entry.data.tasks.entries())
      diagnostics.push(...named(entry, ['tasks', i], String(task), idsOf(present, 'tasks'), 'tasks/'));
    for (const [i, department] of entry.data.departments.entries())
      diagnostics.push(...named(entry, ['departments', i], department, idsOf(present, 'departments'), 'departments/'));
  }
  return diagnostics;
};
