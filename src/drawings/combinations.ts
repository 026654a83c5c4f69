import { combinationsOf, type Combination } from '../plan/derive.ts';
import type { Department, Plan } from '../plan/types.ts';

/** A combination of units as a column: its bar, and the stretch of rows that its dots are tied together over. */
interface Column extends Combination {
  /** Height of the bar in per cent of the highest. */
  height: number;
  /** Rows of its first and last dot. */
  from: number;
  to: number;
}

/** Who works with whom as sets: a row a unit, a column a combination that carries tasks, most tasks first. */
export interface Combinations {
  rows: Department[];
  columns: Column[];
  /** Combinations beyond those that fit beside one another; they are told in words. */
  others: Combination[];
}

/** So many columns stand beside the names of units on a phone. */
const MOST = 12;

/**
 * The combinations as an UpSet plot (Lex et al. 2014). Tried against a node-link drawing, a force layout and the matrix of pairs: with three units to a task those show pairs that
 * nobody ever formed and hide that a few combinations carry most tasks; the matrix of pairs says every number twice. Units stand by number of tasks, so that dots gather at the top.
 */
export function combinations(plan: Plan): Combinations {
  const all = combinationsOf(plan).filter(({ departments }) => departments.length > 0);
  const drawn = all.slice(0, MOST);
  const used = new Set(drawn.flatMap(({ departments }) => departments));
  const rows = plan.departments.filter((d) => used.has(d)).toSorted((a, b) => b.tasks.length - a.tasks.length || a.order - b.order);
  const most = Math.max(1, ...drawn.map(({ tasks }) => tasks.length));
  return {
    rows,
    columns: drawn.map((one) => {
      const places = one.departments.map((d) => rows.indexOf(d));
      return { ...one, height: Math.round((one.tasks.length * 100) / most), from: Math.min(...places), to: Math.max(...places) };
    }),
    others: all.slice(MOST),
  };
}

/** What the drawing shows at once: how many combinations there are, and how many tasks the largest of them carry. */
export function combinationWords(plan: Plan): string {
  const all = combinationsOf(plan).filter(({ departments }) => departments.length > 0);
  const leading = all.filter(({ tasks }) => tasks.length > 1).slice(0, 3);
  const carried = leading.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const whole = `${plan.tasks.length}项任务由${all.length}种单位组合承担`;
  return leading.length === 0 ? `${whole}，每种组合承担一项。` : `${whole}，其中最多的${leading.length}种承担了${carried}项。`;
}

/** A combination in words: its units, then its tasks by number. */
export const columnWords = ({ departments, tasks }: Combination): string =>
  `${departments.map((d) => d.name).join('、')}共同承担${tasks.length}项：第${tasks.map((t) => t.number).join('、')}项`;
