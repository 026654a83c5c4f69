/** A row of the matrix: a task, as far as order and filters need it. */
export interface MatrixTask {
  id: string;
  number: number;
  group: string;
  /** Years in which its targets fall due. */
  years: string[];
  /** How many targets it states. */
  targets: number;
  /** Ids of its departments. */
  departments: string[];
  /** Roles of those that are not simply responsible. */
  roles: Record<string, 'lead' | 'support'>;
}

/** A column of the matrix: a department. Its place in the list is that of its first appearance. */
interface MatrixDepartment {
  id: string;
  kind: string;
}

/** The responsibility matrix without words: what geometry, filters and state are computed from. */
export interface MatrixModel {
  tasks: MatrixTask[];
  departments: MatrixDepartment[];
  /** Ids in clustered order, worked out ahead: of a large plan that takes a while. */
  clustered?: { tasks: string[]; departments: string[] };
}

/** Number of tasks of each department. */
export function columnTotals(model: MatrixModel): Map<string, number> {
  const totals = new Map(model.departments.map((d) => [d.id, 0]));
  for (const task of model.tasks) for (const id of task.departments) totals.set(id, (totals.get(id) ?? 0) + 1);
  return totals;
}
