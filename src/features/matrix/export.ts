import type { MatrixData } from './data.ts';
import type { MatrixView } from './view.ts';

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it; quotes and separators are escaped (RFC 4180). */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The visible matrix as CSV with a byte order mark, so that Excel and WPS read it as UTF-8: a row a task, a column a department, 1 for each pair. */
export function matrixCsv({ model, tasks, departments }: MatrixData, view: MatrixView): string {
  const byId = new Map(model.tasks.map((t) => [t.id, t]));
  const head = ['任务', ...view.columns.map((id) => departments[id]?.name ?? id), '单位数'];
  const rows = view.rows.map((id) => {
    const own = byId.get(id)?.departments ?? [];
    return [tasks[id]?.title ?? id, ...view.columns.map((c) => (own.includes(c) ? '1' : '')), String(own.length)];
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
