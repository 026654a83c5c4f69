import type { Department, Plan, Target, Task, Term } from './types.ts';

/** A department that shares tasks with another. */
export interface Partner {
  department: Department;
  tasks: Task[];
}

/** Partners of a department by number of shared tasks, most first; ties in the order of the departments. */
export function partnersOf(department: Department): Partner[] {
  const shared = new Map<Department, Task[]>();
  for (const task of department.tasks)
    for (const other of task.departments) if (other !== department) shared.set(other, [...(shared.get(other) ?? []), task]);
  return [...shared]
    .map(([d, tasks]) => ({ department: d, tasks }))
    .toSorted((a, b) => b.tasks.length - a.tasks.length || a.department.order - b.department.order);
}

/** Targets stated by the tasks of a department: what it, alone or with others, has to meet. */
export const targetsOf = (department: Department): Target[] => department.tasks.flatMap((task) => task.targets);

/** A task that has departments or terms in common with another. */
export interface RelatedTask {
  task: Task;
  departments: Department[];
  terms: Term[];
}

/**
 * Tasks nearest to one by shared terms and departments, at most `most`. A rare term or a department with few tasks counts for more than one that
 * stands in half of the plan (inverse frequency), so that the relation says something.
 */
export function relatedTasks(task: Task, plan: Plan, most = 4): RelatedTask[] {
  const weight = (tasks: readonly Task[]): number => Math.log((plan.tasks.length + 1) / tasks.length);
  return plan.tasks
    .filter((other) => other !== task)
    .map((other) => {
      const departments = task.departments.filter((d) => other.departments.includes(d));
      const terms = task.terms.filter((t) => other.terms.includes(t));
      const score = [...departments, ...terms].reduce((sum, item) => sum + weight(item.tasks), 0);
      return { task: other, departments, terms, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.task.number - b.task.number)
    .slice(0, most);
}

/** A set of departments that carries one or more tasks together. */
export interface Combination {
  departments: Department[];
  tasks: Task[];
}

/** The different combinations of departments that carry tasks, by number of tasks, most first. */
export function combinationsOf(plan: Plan): Combination[] {
  const found = new Map<string, Combination>();
  for (const task of plan.tasks) {
    const departments = task.departments.toSorted((a, b) => a.order - b.order);
    const key = departments.map((d) => d.id).join();
    const combination = found.get(key) ?? { departments, tasks: [] };
    combination.tasks.push(task);
    found.set(key, combination);
  }
  return [...found.values()].toSorted((a, b) => b.tasks.length - a.tasks.length || b.departments.length - a.departments.length);
}

/** Years in which targets fall due, ascending. */
export const targetYears = (targets: readonly Target[]): string[] =>
  [...new Set(targets.flatMap((t) => (t.due ? [t.due.slice(0, 4)] : [])))].toSorted();

/** Targets by indicator, in order of first appearance: the same requirement stated in several places, side by side. */
export function byIndicator(targets: readonly Target[]): Map<string, Target[]> {
  return Map.groupBy(targets, (t) => t.indicator);
}
