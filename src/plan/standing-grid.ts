import { taskName } from './identity.ts';
import { formatValue, formatWhen } from './format.ts';
import { STATUSES } from '../collections/progress/statuses.ts';
import { answerable, isPast, newest, ofDepartment, ofTarget, periodsOf } from './progress.ts';
import { address } from './addresses.ts';
import type { Department, Plan, ProgressEntry, Target, Task } from './types.ts';

/** Where a unit answers for something: its newest entry, or nothing yet. */
interface GridCell {
  department: Department;
  entry: ProgressEntry | undefined;
}

/** One thing that is asked, and every unit that answers for it. */
export interface GridRow {
  kind: 'goal' | 'task' | 'target';
  name: string;
  /** Path of the page where it stands. */
  page: string;
  /** When it is due, and whether that is past; empty where the text names no day. */
  due: string;
  cells: GridCell[];
}

const newestOf = (entries: readonly ProgressEntry[], departments: readonly Department[]): GridCell[] =>
  departments.map((department) => ({ department, entry: newest(entries.filter((entry) => entry.department === department)) }));

const dueWords = (plan: Plan, target: Target): string =>
  target.due === undefined ? '' : `${formatWhen(target)}${isPast(plan, target) ? '，已过' : ''}`;

const targetRow = (plan: Plan, target: Target): GridRow => ({
  kind: target.goal ? 'goal' : 'target',
  name: [target.binds, target.indicator, formatValue(target)].filter(Boolean).join(' '),
  page: address.quote(target.quote),
  due: dueWords(plan, target),
  cells: newestOf(ofTarget(plan, target), answerable(plan, target)),
});

const taskRow = (plan: Plan, task: Task): GridRow => ({
  kind: 'task',
  name: taskName(task),
  page: address.task(task),
  due: '',
  cells: newestOf(
    plan.progress.filter((entry) => entry.task === task && !entry.target),
    task.departments,
  ),
});

/** Everything that is asked by every unit: the goals, then each task with its targets. An entry about a task says nothing of its targets, nor the other way round. */
export const standingGrid = (plan: Plan): GridRow[] => [
  ...plan.targets.filter(({ goal }) => goal).map((target) => targetRow(plan, target)),
  ...plan.tasks.flatMap((task) => [taskRow(plan, task), ...task.targets.map((target) => targetRow(plan, target))]),
];

/** What a unit made public in each quarter, counted by its own words: `推进中 2、已完成 1`; empty where it made nothing public. */
export interface QuarterRow {
  department: Department;
  said: { period: string; words: string }[];
}

const counted = (entries: readonly ProgressEntry[]): string =>
  (Object.keys(STATUSES) as (keyof typeof STATUSES)[])
    .map((status) => [STATUSES[status], entries.filter((entry) => entry.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join('、');

/** Units by quarter, the quarters in the order of time, so that one sees who spoke when. */
export const quarterGrid = (plan: Plan): QuarterRow[] =>
  plan.departments.map((department) => ({
    department,
    said: periodsOf(plan.progress)
      .toReversed()
      .map((period) => ({ period, words: counted(ofDepartment(plan, department).filter((entry) => entry.period === period)) })),
  }));
