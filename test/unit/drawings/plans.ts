import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import type { Plan, Target } from '../../../src/plan/types.ts';

/** The plan of a content folder, as of a day that does not change. */
export async function planOf(folder = 'content', builtOn = '2026-11-24'): Promise<Plan> {
  const { plan } = await checkContent(join(root, folder));
  if (!plan) throw new Error(`${folder} has diagnostics; run npm run check`);
  return { ...plan, builtOn };
}

/** A plan whose goals are the invented ones given here, on words of the real one. */
export function withGoals(plan: Plan, wanted: readonly (Partial<Target> & Pick<Target, 'indicator' | 'comparison'>)[]): Plan {
  const [goal] = plan.goals;
  if (!goal) throw new Error('the plan has no goals');
  const [model] = goal.targets;
  if (!model) throw new Error('the goal has no targets');
  const targets = wanted.map((one, i): Target => ({
    id: `invented-${i}`,
    due: '2025-12-31',
    quote: model.quote,
    goal,
    ...one,
  }));
  return { ...plan, goals: [{ ...goal, targets }], targets };
}
