import { columnTotals, type MatrixModel, type MatrixTask } from './model.ts';
import { columnOrder, rowOrder } from './orders.ts';
import type { MatrixState } from './state.ts';

/** What the state makes of the matrix. */
export interface MatrixView {
  /** Ids of the rows that show, in order. */
  rows: string[];
  /** Ids of all columns, in order. */
  columns: string[];
  /** Rows above which another group starts, while rows stand by group; none in other orders. */
  starts: Set<string>;
  /** Rows and columns that stand out; empty sets when nothing is picked and all stand equal. */
  highlightedRows: Set<string>;
  highlightedColumns: Set<string>;
  /** Of the rows that show, how many each department carries. */
  totals: Map<string, number>;
  /** Responsibility pairs among the rows that show. */
  pairs: number;
}

const fits = (task: MatrixTask, state: MatrixState): boolean =>
  (state.group === '' || task.group === state.group) &&
  (state.year === '' || task.years.includes(state.year)) &&
  (!state.shared || state.departments.every((id) => task.departments.includes(id)));

/**
 * Applies a state: which rows show, in which order, and what stands out. A picked department highlights its tasks and their departments; a picked
 * task highlights its departments.
 */
export function matrixView(model: MatrixModel, state: MatrixState): MatrixView {
  const byId = new Map(model.tasks.map((t) => [t.id, t]));
  const rows = rowOrder(model, state.rows).filter((id) => {
    const task = byId.get(id);
    return task !== undefined && fits(task, state);
  });
  const grouped = state.rows === 'number' || state.rows === 'group';
  const groupOf = (id: string | undefined): string | undefined => byId.get(id ?? '')?.group;
  const starts = new Set(rows.filter((id, i) => grouped && i > 0 && groupOf(id) !== groupOf(rows[i - 1])));
  const highlightedRows = new Set<string>();
  for (const id of rows) {
    const task = byId.get(id);
    if (!task) continue;
    if (state.tasks.includes(id) || state.departments.some((d) => task.departments.includes(d))) highlightedRows.add(id);
  }
  const highlightedColumns = new Set(state.departments);
  for (const id of state.tasks) for (const department of byId.get(id)?.departments ?? []) highlightedColumns.add(department);
  const totals = columnTotals({ ...model, tasks: rows.flatMap((id) => byId.get(id) ?? []) });
  const pairs = [...totals.values()].reduce((sum, n) => sum + n, 0);
  return { rows, columns: columnOrder(model, state.columns), starts, highlightedRows, highlightedColumns, totals, pairs };
}
