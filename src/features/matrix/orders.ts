import { columnTotals, type MatrixModel } from './model.ts';
import { seriate } from './seriation.ts';

/** Orders of rows: by number, by group, by number of departments (most first), clustered. */
export const ROW_ORDERS = ['number', 'group', 'departments', 'cluster'] as const;
/** Orders of columns: by first appearance in the text, by number of tasks (most first), by kind, clustered. */
export const COLUMN_ORDERS = ['first', 'tasks', 'kind', 'cluster'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

/** Task ids in an order; ties keep the order of their numbers. */
export function rowOrder(model: MatrixModel, order: RowOrder): string[] {
  const tasks = model.tasks.toSorted((a, b) => a.number - b.number);
  switch (order) {
    case 'number':
      return tasks.map((t) => t.id);
    case 'group': {
      const groups = [...new Set(tasks.map((t) => t.group))];
      return tasks.toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group)).map((t) => t.id);
    }
    case 'departments':
      return tasks.toSorted((a, b) => b.departments.length - a.departments.length).map((t) => t.id);
    case 'cluster': {
      if (model.clustered) return model.clustered.tasks;
      const column = new Map(model.departments.map((d, i) => [d.id, i]));
      const sets = tasks.map((t) => new Set(t.departments.flatMap((id) => column.get(id) ?? [])));
      return seriate(sets).flatMap((i) => tasks[i]?.id ?? []);
    }
  }
}

/** Department ids in an order; ties keep the order of first appearance. */
export function columnOrder(model: MatrixModel, order: ColumnOrder): string[] {
  const { departments } = model;
  switch (order) {
    case 'first':
      return departments.map((d) => d.id);
    case 'tasks': {
      const totals = columnTotals(model);
      return departments.toSorted((a, b) => (totals.get(b.id) ?? 0) - (totals.get(a.id) ?? 0)).map((d) => d.id);
    }
    case 'kind': {
      const kinds = [...new Set(departments.map((d) => d.kind))];
      return departments.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)).map((d) => d.id);
    }
    case 'cluster': {
      if (model.clustered) return model.clustered.departments;
      const rows = new Map(departments.map((d) => [d.id, new Set<number>()]));
      for (const [i, task] of model.tasks.entries()) for (const id of task.departments) rows.get(id)?.add(i);
      return seriate([...rows.values()]).flatMap((i) => departments[i]?.id ?? []);
    }
  }
}
