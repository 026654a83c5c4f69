import { nearest } from '../../src/collections/did-you-mean.ts';
import { formatValue, formatWhen } from '../../src/plan/format.ts';
import { address } from '../../src/plan/addresses.ts';
import { column, table, type Table } from '../../src/collections/table.ts';
import type { Department, Plan, Target } from '../../src/plan/types.ts';
import { buildNameIndex } from '../../src/features/search/engine/name-index.ts';
import { findNames } from '../../src/features/search/engine/names.ts';

/** From this score on the whole query is a name (see `FoundName`); below, it is a guess. */
const CERTAIN = 85;

export type Answer = { department: Department; tasks: Table } | { nearest: Department[] };

const requirement = (target: Target): string => [target.indicator, formatValue(target), formatWhen(target)].filter(Boolean).join(' ');

/** A department's tasks with its partners and targets: what an official asks first. */
const tasksOf = (department: Department): Table =>
  table('tasks', department.name, '', department.tasks, [
    column('number', '序号', '', (t) => t.number, 'integer'),
    column('title', '任务', '', (t) => t.title),
    column('partners', '共同责任单位', '', (t) => t.departments.filter((d) => d !== department).map((d) => d.name), 'list'),
    column('targets', '指标和期限', '', (t) => t.targets.map(requirement), 'list'),
    column('page', '网页', '', (t) => address.task(t)),
  ]);

/**
 * Finds the department that a name means, by the same understanding of names as the site's search: any form of the name, pinyin, initials.
 * A name that means none for certain, or two alike, gives the nearest ones instead, best first.
 */
export function answer(plan: Plan, name: string): Answer {
  const found = findNames(buildNameIndex(plan.departments), name);
  const byId = new Map(plan.departments.map((d) => [d.id, d]));
  const [best, second] = found;
  const department = best && best.score >= CERTAIN && best.score !== second?.score ? byId.get(best.id) : undefined;
  if (department) return { department, tasks: tasksOf(department) };
  const alike = nearest(
    name,
    plan.departments.flatMap((d) => [d.name, ...d.shortNames]),
    5,
  ).flatMap((n) => plan.departments.filter((d) => d.name === n || d.shortNames.includes(n)));
  const guessed = found.flatMap(({ id }) => byId.get(id) ?? []);
  return { nearest: [...new Set([...guessed, ...alike])].slice(0, 5) };
}
