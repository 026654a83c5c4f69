import type { Goal } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { checkTargetIds } from '../rules/targets.ts';
import { checkTitles } from '../rules/titles.ts';
import { checkGoalDue } from './check.ts';
import { goalSchema } from './schema.ts';

/** Targets of one due date each. */
export const goals = defineFolder({
  name: 'goals',
  ending: '.md',
  schema: goalSchema,
  checks: [checkTitles('goals'), checkGoalDue, checkTargetIds('goals')],
  assemble: (entries, assembly) =>
    entries
      .map((entry): Goal => {
        const { targets, ...data } = assembly.resolve('goals', goalSchema, entry);
        const goal: Goal = { ...data, clause: assembly.clauseOf(`goals/${entry.id}`), targets: [] };
        goal.targets = targets.map((target) => ({ ...target, id: `goal-${entry.id}-${target.id}`, goal }));
        return goal;
      })
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.due.localeCompare(b.due)),
  data: { omitted: '目标的每一项要求在“指标与要求”（targets）里，段落在“全文”（clauses）里。' },
});
