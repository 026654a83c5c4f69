import { markOf } from '../notice/marks.ts';
import type { Plan } from './types.ts';

/** What a plan calls its tasks, as printed: the heading over them without its number, where there is one and it is short; else 任务. */
export function taskNoun({ meta }: Pick<Plan, 'meta'>): string {
  const parts = meta.outline.filter((part) => part.kind === 'tasks');
  const heading = parts.length === 1 ? parts[0]?.heading : undefined;
  const words = heading?.slice(markOf(heading)?.printed.length ?? 0) ?? '';
  return /^\p{Script=Han}{2,6}$/u.test(words) ? words : '任务';
}

/** Number of tasks with the word that counts them: `17项重点任务`, `10条重点举措`. */
export const countedTasks = (plan: Pick<Plan, 'meta'>, count: number): string =>
  `${count}${/措施|举措|政策/.test(taskNoun(plan) + plan.meta.planTitle.slice(-8)) ? '条' : '项'}${taskNoun(plan)}`;
