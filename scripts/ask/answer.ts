import { nearest } from '../../src/collections/did-you-mean.ts';
import { STATUSES } from '../../src/collections/progress/statuses.ts';
import { formatValue, formatWhen, placeOf } from '../../src/plan/format.ts';
import { periodName } from '../../src/plan/period.ts';
import { standingOf, subjectName, unownedTargets } from '../../src/plan/progress.ts';
import { address } from '../../src/plan/addresses.ts';
import { column, table, type Table } from '../../src/collections/table.ts';
import type { Department, Plan, Target } from '../../src/plan/types.ts';
import { buildNameIndex } from '../../src/features/search/engine/name-index.ts';
import { findNames } from '../../src/features/search/engine/names.ts';

/** From this score on the whole query is a name (see `FoundName`); below, it is a guess. */
const CERTAIN = 85;

/** What is asked: names of units, and what about them. */
export interface Asked {
  names: readonly string[];
  /** Year in which targets fall due. */
  due?: string | undefined;
  /** What nobody carries. */
  unowned?: boolean | undefined;
  /** Quarter of which published progress is asked, `2026-Q4`. */
  progress?: string | undefined;
}

/** An answer with its title and the units that it is about, or the name that nobody has and those nearest to it. */
export type Answer = { title: string; departments: Department[]; table: Table } | { unknown: string; nearest: Department[] };

const requirement = (target: Target): string => [target.indicator, formatValue(target), formatWhen(target)].filter(Boolean).join(' ');

/** Finds the department that a name means, as the site's search does: any form of the name, pinyin, initials; or the nearest ones, best first. */
function find(plan: Plan, name: string): Department | { unknown: string; nearest: Department[] } {
  const found = findNames(buildNameIndex(plan.departments), name);
  const byId = new Map(plan.departments.map((d) => [d.id, d]));
  const [best, second] = found;
  const department = best && best.score >= CERTAIN && best.score !== second?.score ? byId.get(best.id) : undefined;
  if (department) return department;
  const alike = nearest(
    name,
    plan.departments.flatMap((d) => [d.name, ...d.shortNames]),
    5,
  ).flatMap((n) => plan.departments.filter((d) => d.name === n || d.shortNames.includes(n)));
  const guessed = found.flatMap(({ id }) => byId.get(id) ?? []);
  return { unknown: name, nearest: [...new Set([...guessed, ...alike])].slice(0, 5) };
}

/** Tasks that all of some departments carry, with the other units and the targets; of all units, when none is named. */
const tasksOf = (plan: Plan, departments: readonly Department[]): Table =>
  table(
    'tasks',
    '任务',
    '',
    plan.tasks.filter((task) => departments.every((d) => task.departments.includes(d))),
    [
      column('number', '序号', '', (t) => t.number, 'integer'),
      column('title', '任务', '', (t) => t.title),
      column('partners', '共同责任单位', '', (t) => t.departments.filter((d) => !departments.includes(d)).map((d) => d.name), 'list'),
      column('targets', '指标和期限', '', (t) => t.targets.map(requirement), 'list'),
      column('page', '网页', '', (t) => address.task(t)),
    ],
  );

/** Targets with their day, their place and how they stand. */
const targetsTable = (plan: Plan, targets: readonly Target[]): Table =>
  table('targets', '指标', '', targets, [
    column('due', '期限', '', (t) => t.due),
    column('target', '指标', '', (t) => [t.binds, t.indicator, formatValue(t)].filter(Boolean).join(' ')),
    column('place', '出处', '', (t) => placeOf(t.quote.clause)),
    column('standing', '情况', '', (t) => standingOf(plan, t).words),
    column('page', '网页', '', (t) => address.quote(t.quote)),
  ]);

const progressTable = (plan: Plan, period: string, departments: readonly Department[]): Table =>
  table(
    'progress',
    '进展',
    '',
    plan.progress.filter((e) => e.period === period && (departments.length === 0 || departments.includes(e.department))),
    [
      column('department', '单位', '', (e) => e.department.short),
      column('subject', '事项', '', (e) => subjectName(e)),
      column('status', '状态', '', (e) => STATUSES[e.status]),
      column('done', '做了什么', '', (e) => e.done),
      column('page', '网页', '', (e) => address.progressEntry(e)),
    ],
  );

/**
 * Answers from the plan alone: a unit's tasks; what several units share; what falls due in a year; what nobody carries; what was made public of a quarter.
 * A name that means no unit for certain, or two alike, gives the nearest ones instead.
 */
export function answer(plan: Plan, { names, due, unowned, progress }: Asked): Answer {
  const departments: Department[] = [];
  for (const name of names) {
    const found = find(plan, name);
    if ('unknown' in found) return found;
    if (!departments.includes(found)) departments.push(found);
  }
  const who = departments.map((d) => d.name).join('、') || '各单位';
  if (unowned) {
    const rows = targetsTable(plan, unownedTargets(plan));
    return { title: `没有任务写到、没有单位承担的目标：${rows.rows.length} 项`, departments, table: rows };
  }
  if (progress !== undefined) {
    const rows = progressTable(plan, progress, departments);
    return {
      title: `${who} ${periodName(progress)}公开的进展：${rows.rows.length || '没有收录到'}${rows.rows.length > 0 ? ' 条' : ''}`,
      departments,
      table: rows,
    };
  }
  if (due !== undefined) {
    const rows = targetsTable(
      plan,
      plan.targets.filter((t) => t.due?.startsWith(due) && departments.every((d) => t.task?.departments.includes(d))),
    );
    return { title: `${who} ${due} 年到期：${rows.rows.length} 项`, departments, table: rows };
  }
  const rows = tasksOf(plan, departments);
  const [one] = departments;
  return {
    title:
      departments.length === 1 && one
        ? `${one.name}（${one.kind.label}）：${rows.rows.length} 项任务`
        : `${who}共同承担：${rows.rows.length} 项任务`,
    departments,
    table: rows,
  };
}
