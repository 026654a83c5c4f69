import { STATUSES } from '../collections/progress/statuses.ts';
import { carriersOf } from './carriers.ts';
import { taskName } from './identity.ts';
import { formatValue, formatWhen } from './format.ts';
import { periodName, periodOf } from './period.ts';
import type { Department, Plan, ProgressEntry, Target, Task } from './types.ts';

/** What an entry is about, in words: a target with its value and due date, else the task. */
export const subjectName = ({ task, target }: Pick<ProgressEntry, 'task' | 'target'>): string =>
  target ? [target.indicator, formatValue(target), formatWhen(target)].filter(Boolean).join(' ') : task ? taskName(task) : '';

/** Entries about a task or one of its targets. */
export const ofTask = (plan: Plan, task: Task): ProgressEntry[] => plan.progress.filter((entry) => entry.task === task);

/**
 * Entries about a target: about itself or, for one of the goals, about a target of a task that states the same (the same indicator by the same day), since the goals part names
 * no units and its tasks do.
 */
export const ofTarget = (plan: Plan, target: Target): ProgressEntry[] =>
  plan.progress.filter(
    ({ target: said }) =>
      said === target ||
      (said && target.goal && said.indicator === target.indicator && said.due === target.due && said.binds === target.binds),
  );

/** Entries of a unit. */
export const ofDepartment = (plan: Plan, department: Department): ProgressEntry[] =>
  plan.progress.filter((entry) => entry.department === department);

/** Entries are latest first; of a quarter, the one that was published last is the newest. */
export const newest = (entries: readonly ProgressEntry[]): ProgressEntry | undefined =>
  entries.toSorted((a, b) => b.period.localeCompare(a.period) || b.published.date.localeCompare(a.published.date))[0];

/** Whether the day of a requirement has passed on the day of the build. */
export const isPast = (plan: Pick<Plan, 'builtOn'>, target: Pick<Target, 'due'>): boolean =>
  target.due !== undefined && target.due < plan.builtOn;

/** How a requirement stands. */
export interface Standing {
  target: Target;
  /** Those who answer for it; none for a goal of which no task speaks. */
  departments: Department[];
  past: boolean;
  /** The newest entry of each unit that made anything public, newest first. */
  entries: ProgressEntry[];
  /** In words, without a verdict: “期限已过，暂无公开进展”. */
  words: string;
}

/** The newest entry of each unit. */
export const newestOfEach = (entries: readonly ProgressEntry[]): ProgressEntry[] =>
  [...Map.groupBy(entries, ({ department }) => department).values()].flatMap((own) => newest(own) ?? []);

/** Words for how a requirement stands: what units say, each with its quarter; where nobody says anything, only whether the day has passed. */
function standingWords(past: boolean, due: boolean, entries: readonly ProgressEntry[]): string {
  if (entries.length === 0) return past ? '期限已过，暂无公开进展' : due ? '未到期，暂无公开进展' : '暂无公开进展';
  const said = [...new Set(entries.map(({ status, period }) => `${STATUSES[status]}（${periodName(period)}）`))].join('、');
  return past && entries.every(({ status }) => status !== 'done') ? `${said}；期限已过` : said;
}

/** Those who answer for a requirement: the units of its task; for one of the goals, of the tasks that carry the same indicator. */
export function answerable(plan: Plan, target: Target): Department[] {
  const tasks = target.task ? [target.task] : carriersOf(plan, target.indicator);
  return [...new Set(tasks.flatMap((task) => task.departments))].toSorted((a, b) => a.order - b.order);
}

/** How a requirement stands on the day of the build. */
export function standingOf(plan: Plan, target: Target): Standing {
  const entries = newestOfEach(ofTarget(plan, target));
  const past = isPast(plan, target);
  return { target, departments: answerable(plan, target), past, entries, words: standingWords(past, target.due !== undefined, entries) };
}

/** Requirements of the goals that no task carries, so that no unit answers for them. */
export const unownedTargets = (plan: Plan): Target[] =>
  plan.targets.filter((target) => target.goal && answerable(plan, target).length === 0);

/** Quarters of which anything was made public, latest first. */
export const periodsOf = (entries: readonly ProgressEntry[]): string[] =>
  [...new Set(entries.map(({ period }) => period))].toSorted().reverse();

/** The quarters that have a sheet: that of the day of the build, and each of which anything was made public; latest first. */
export const sheetPeriods = (plan: Plan): string[] =>
  [...new Set([periodOf(plan.builtOn), ...plan.progress.map(({ period }) => period)])].toSorted().reverse();

/** Requirements that fall due together, for a page: what is past first, then what is ahead, what recurs, what has no day. */
export function byDue(plan: Plan): { heading: string; targets: Target[] }[] {
  const dated = plan.targets.filter((target) => target.due !== undefined);
  const days = [...new Set(dated.flatMap(({ due }) => due ?? []))].toSorted();
  const undated = plan.targets.filter((target) => target.due === undefined);
  return [
    ...days.map((due) => ({
      heading: `${formatWhen({ due })}到期${due < plan.builtOn ? '（已过）' : ''}`,
      targets: dated.filter((target) => target.due === due),
    })),
    { heading: '定期要做，没有终止日期', targets: undated.filter(({ every }) => every !== undefined) },
    { heading: '原文没有写期限', targets: undated.filter(({ every }) => every === undefined) },
  ].filter(({ targets }) => targets.length > 0);
}
