import { linkHorizontal } from 'd3';
import { carriersOf } from '../plan/carriers.ts';
import type { Department, Plan, Target, Task } from '../plan/types.ts';

/** A place in one of the three columns. */
interface FlowNode<T> {
  id: string;
  item: T;
  /** Its middle in per cent of the height. */
  y: number;
  /** Ids of the places that light it when they are picked. */
  litBy: string[];
}

/** A tie between neighbouring columns, drawn in a box of 100 × 100. */
interface FlowLink {
  path: string;
  /** Heights of its ends in per cent. */
  from: number;
  to: number;
  litBy: string[];
  /** From a place that stands for all tasks without an indicator. */
  faint: boolean;
}

/** A goal of the plan by its indicator, with those who carry it. */
export interface Carried {
  indicator: string;
  target: Target;
  tasks: Task[];
  departments: Department[];
}

export interface Flow {
  goals: FlowNode<Carried>[];
  /** Tasks that carry a goal; the last may stand for all the others. */
  tasks: FlowNode<Task[]>[];
  departments: FlowNode<Department>[];
  /** From goals to tasks, and from tasks to departments. */
  left: FlowLink[];
  right: FlowLink[];
}

/** What is said of a goal that no task states. */
export const NOBODY = '没有任务写到，没有单位承担';

/** More units than these make a column that no screen shows at once. */
const MOST_UNITS = 24;

const inOrder = <T>(items: readonly T[], weight: (item: T) => number): T[] =>
  items
    .map((item, i) => ({ item, i, weight: weight(item) }))
    .toSorted((a, b) => a.weight - b.weight || a.i - b.i)
    .map(({ item }) => item);

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? Infinity : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

const curve = linkHorizontal<unknown, readonly [number, number]>()
  .x(([x]) => x)
  .y(([, y]) => y);
const tie = (from: number, to: number): Pick<FlowLink, 'path' | 'from' | 'to'> => ({
  path: curve({ source: [0, from], target: [100, to] })?.replace(/\.(\d)\d+/g, '.$1') ?? '',
  from,
  to,
});

/** The indicators of the goals part in the order of the text, with those who carry each. */
export function carriedGoals(plan: Plan): Carried[] {
  const targets = plan.goals.flatMap((goal) => goal.targets);
  return [...Map.groupBy(targets, (t) => t.indicator)].flatMap(([indicator, [target]]) => {
    const tasks = carriersOf(plan, indicator);
    const departments = plan.departments.filter((d) => tasks.some((t) => t.departments.includes(d)));
    return target ? [{ indicator, target, tasks, departments }] : [];
  });
}

/**
 * Goal → task → unit in three columns tied by curves. Tried: an alluvial (its widths would say that a task is divided among its units, which no text does), a matrix (exact, but the
 * way from a goal over a task to a unit has to be put together in the head), this one. It stays readable since the tasks without an indicator are one place; beyond 24 units
 * the table under it says the same and the drawing stays away.
 * @returns undefined where there are no goals, no ties, or too many units to draw
 */
export function flow(plan: Plan): Flow | undefined {
  const carried = carriedGoals(plan);
  const carrying = plan.tasks.filter((task) => carried.some(({ tasks }) => tasks.includes(task)));
  const rest = plan.tasks.filter((task) => !carrying.includes(task));
  const groups = [...carrying.map((task) => [task]), ...(rest.length > 0 ? [rest] : [])];
  if (carrying.length === 0 || plan.departments.length > MOST_UNITS) return undefined;
  const place = (task: Task): number => groups.findIndex((group) => group.includes(task));
  const goals = inOrder(carried, ({ tasks }) => mean(tasks.map(place)));
  const departments = inOrder(plan.departments, (d) => mean(d.tasks.map(place)));
  const middle = (i: number, count: number): number => Math.round(((i + 0.5) * 1000) / count) / 10;
  const idOf = { goal: (g: Carried) => `g${carried.indexOf(g)}`, task: (i: number) => `t${i}`, unit: (d: Department) => `u${d.order}` };
  const goalsOf = (group: readonly Task[]): string[] => goals.filter((g) => g.tasks.some((t) => group.includes(t))).map(idOf.goal);
  const unitsOf = (group: readonly Task[]): Department[] => departments.filter((d) => group.some((t) => t.departments.includes(d)));
  const groupsOf = (tasks: readonly Task[]): number[] => [...new Set(tasks.map(place))].toSorted((a, b) => a - b);
  return {
    goals: goals.map((item, i) => ({
      id: idOf.goal(item),
      item,
      y: middle(i, goals.length),
      litBy: [idOf.goal(item), ...groupsOf(item.tasks).map(idOf.task), ...item.departments.map(idOf.unit)],
    })),
    tasks: groups.map((item, i) => ({
      id: idOf.task(i),
      item,
      y: middle(i, groups.length),
      litBy: [idOf.task(i), ...goalsOf(item), ...unitsOf(item).map(idOf.unit)],
    })),
    departments: departments.map((item, i) => ({
      id: idOf.unit(item),
      item,
      y: middle(i, departments.length),
      litBy: [idOf.unit(item), ...groupsOf(item.tasks).map(idOf.task), ...goals.filter((g) => g.departments.includes(item)).map(idOf.goal)],
    })),
    left: goals.flatMap((goal, i) =>
      groupsOf(goal.tasks).map((g) => ({
        ...tie(middle(i, goals.length), middle(g, groups.length)),
        litBy: [idOf.goal(goal), idOf.task(g), ...unitsOf(groups[g] ?? []).map(idOf.unit)],
        faint: false,
      })),
    ),
    right: groups.flatMap((group, g) =>
      unitsOf(group).map((unit) => ({
        ...tie(middle(g, groups.length), middle(departments.indexOf(unit), departments.length)),
        litBy: [idOf.task(g), idOf.unit(unit), ...goalsOf(group)],
        faint: group === rest,
      })),
    ),
  };
}

/** What the drawing shows at once. */
export function flowWords(plan: Plan): string {
  const carried = carriedGoals(plan);
  const none = carried.filter(({ tasks }) => tasks.length === 0).map(({ indicator }) => indicator);
  const bare = plan.tasks.filter((task) => !carried.some(({ tasks }) => tasks.includes(task))).length;
  const with_ = `${carried.length}项目标指标中，${carried.length - none.length}项有任务和责任单位承担`;
  const without = none.length > 0 ? `；${none.join('、')}${NOBODY}` : '';
  return `${with_}${without}。${plan.tasks.length}项任务中有${bare}项不对应这些指标。`;
}
