import { byOrder } from '../../plan/assembly.ts';
import type { Incentive } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { checkBenefits, checkConditions } from './check.ts';
import { incentiveSchema } from './schema.ts';
import { incentiveTable } from './table.ts';
import { checkIncentiveWords } from './words.ts';

/** What an enterprise, a donor, a school or a person can get by the plan; known to the task that promises it. */
export const incentives = defineFolder({
  name: 'incentives',
  ending: '.yaml',
  schema: incentiveSchema,
  checks: [checkConditions, checkBenefits, checkIncentiveWords],
  assemble: (entries, assembly) => {
    const all = entries
      .map((entry): Incentive => {
        const incentive = assembly.resolve('incentives', incentiveSchema, entry);
        const conditions = [...(incentive.gate?.conditions ?? []), ...incentive.conditions];
        return { ...incentive, conditions, departments: incentive.task.departments, figures: [], reforms: [] };
      })
      .toSorted(byOrder);
    for (const incentive of all) incentive.task.incentives.push(incentive);
    return all;
  },
  data: { table: incentiveTable },
});
