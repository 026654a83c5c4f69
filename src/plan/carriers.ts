import type { Plan, Task } from './types.ts';

/** Tasks that state an indicator as a target of their own, or name it in their words; none means that no task, and so no unit, carries it. */
export const carriersOf = ({ tasks }: Pick<Plan, 'tasks'>, indicator: string): Task[] =>
  tasks.filter(
    (task) => task.targets.some((target) => target.indicator === indicator) || task.clauses.some(({ text }) => text.includes(indicator)),
  );
