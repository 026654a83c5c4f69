import type { Case } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { checkCaseTemplate } from './check.ts';
import { caseSchema } from './schema.ts';
import { caseTable } from './table.ts';

/** Cases published elsewhere, latest first, each known to the tasks that it serves. */
export const cases = defineFolder({
  name: 'cases',
  ending: '.yaml',
  schema: caseSchema,
  checks: [checkCaseTemplate],
  assemble: (entries, assembly) => {
    const all: Case[] = entries
      .map((entry) => assembly.resolve('cases', caseSchema, entry))
      .toSorted((a, b) => b.source.date.localeCompare(a.source.date) || a.id.localeCompare(b.id));
    for (const one of all) for (const task of one.tasks) task.cases.push(one);
    return all;
  },
  data: { table: caseTable },
});
