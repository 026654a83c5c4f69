import { byOrder, type Assembly } from '../../plan/assembly.ts';
import type { Condition, Step } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import type { Entry } from '../records.ts';
import { checkLabels, checkSteps, checkStepTasks } from './check.ts';
import { conditionSchema, type ConditionData } from './schema.ts';

/** The step of a condition with the departments with which it is settled. */
function stepOf(entry: Entry<ConditionData>, assembly: Assembly): Step | undefined {
  const { step } = assembly.resolve('conditions', conditionSchema, entry);
  if (!step) return undefined;
  const { does, help, authority, law, department, task } = step;
  return { id: entry.id, does, help, authority, law, departments: department ? [department] : (task?.departments ?? []) };
}

/** What incentives ask for, in an order of doing; those that share a step hold the same one. */
export const conditions = defineFolder({
  name: 'conditions',
  ending: '.yaml',
  schema: conditionSchema,
  checks: [checkSteps, checkStepTasks, checkLabels],
  assemble: (entries, assembly) => {
    const steps = new Map(entries.map((entry) => [entry.id, stepOf(entry, assembly)]));
    return entries
      .map((entry): Condition => {
        const { id, label, order, judged, cited, law, note, sameStep } = assembly.resolve('conditions', conditionSchema, entry);
        return { id, label, order, judged, note, quote: cited, law, step: steps.get(sameStep ?? id) };
      })
      .toSorted(byOrder);
  },
  data: { omitted: '条件随每项激励公开（incentives），全部条件和判断规则在 rules.json 里。' },
});
