import type { Department, Task } from '../../plan/types.ts';

/** Distance of two cells and side of one, in units of the picture. */
export const STEP = 12;
export const CELL = 8;

/** The matrix as a small picture: a row a task, a column a department. Filled cells are one path, so that a page pays few bytes for them. */
export interface MatrixPicture {
  width: number;
  height: number;
  /** Path of the filled cells of all rows but the marked one. */
  filled: string;
  /** Path of the marked row's filled cells; empty where no row is marked. */
  marked: string;
  /** Upper edge of the marked row; undefined where no row is marked. */
  top: number | undefined;
}

/** The stretch of at most `most` rows around the marked one, or the first rows: with hundreds of tasks a picture of all would be a grey carpet. */
function around(tasks: readonly Task[], marked: Task | undefined, most: number): readonly Task[] {
  const at = marked ? tasks.indexOf(marked) : 0;
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), tasks.length - most));
  return tasks.slice(from, from + most);
}

/**
 * @param marked the task whose row stands out
 * @param most rows that the picture may have
 */
export function matrixPicture(
  plan: { tasks: readonly Task[]; departments: readonly Department[] },
  marked?: Task,
  most = 40,
): MatrixPicture {
  const rows = around(plan.tasks, marked, most);
  const paths = rows.map((task, y) =>
    plan.departments.flatMap((d, x) => (task.departments.includes(d) ? `M${x * STEP} ${y * STEP}h${CELL}v${CELL}h-${CELL}z` : [])).join(''),
  );
  const at = marked ? rows.indexOf(marked) : -1;
  return {
    width: plan.departments.length * STEP - STEP + CELL,
    height: rows.length * STEP - STEP + CELL,
    filled: paths.filter((_, i) => i !== at).join(''),
    marked: paths[at] ?? '',
    top: at < 0 ? undefined : at * STEP,
  };
}
