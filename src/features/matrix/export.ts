import { csvRows } from '../../export/csv-rows.ts';
import { ROLE_NAMES } from './roles.ts';
import type { MatrixData } from './data.ts';
import type { MatrixView } from './view.ts';

/** The visible matrix as rows under a head: a row a task, a column a department, 1 for each pair. */
export function matrixRows({ model, tasks, departments }: MatrixData, view: MatrixView): string[][] {
  // Where all are alike a number says it, and can be added up.
  const alike = model.tasks.every((t) => Object.keys(t.roles).length === 0);
  const words: Partial<typeof ROLE_NAMES> = alike ? { responsible: '1' } : ROLE_NAMES;
  const byId = new Map(model.tasks.map((t) => [t.id, t]));
  const head = ['任务', ...view.columns.map((id) => departments[id]?.name ?? id), '单位数'];
  const rows = view.rows.map((id) => {
    const own = byId.get(id)?.departments ?? [];
    return [
      tasks[id]?.title ?? id,
      ...view.columns.map((c) => (own.includes(c) ? (words[byId.get(id)?.roles[c] ?? 'responsible'] ?? '1') : '')),
      String(own.length),
    ];
  });
  return [head, ...rows];
}

/** The visible matrix as CSV. */
export const matrixCsv = (data: MatrixData, view: MatrixView): string => csvRows(matrixRows(data, view));
