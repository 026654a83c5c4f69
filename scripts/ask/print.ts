import { table as draw } from 'table';
import { csv } from '../../src/export/csv.ts';
import { records } from '../../src/export/json.ts';
import { flat, type Cell, type Table } from '../../src/collections/table.ts';
import type { Department } from '../../src/plan/types.ts';

export const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Widths of the columns in half-width characters; a Chinese character takes two. Together they fit a terminal of 120. */
const WIDTHS = [4, 34, 30, 40];

const asText = (cell: Cell): string => (Array.isArray(cell) ? cell.join('\n') : String(flat(cell) ?? ''));

/** The table as lines on a terminal, without the addresses, which nobody reads there. */
function asTable(department: Department, { columns, rows }: Table): string {
  const cells = [columns.map((c) => c.title), ...rows.map((row) => row.map(asText))].map((row) => row.slice(0, WIDTHS.length));
  const drawn = draw(cells, { columns: WIDTHS.map((width) => ({ width })) });
  return `${department.name}（${department.kind.label}）：${rows.length} 项任务\n${drawn}`;
}

/** An answer in the form that was asked for; CSV and JSON are the same as in the site's data files. */
export function print(department: Department, tasks: Table, format: Format): string {
  if (format === 'csv') return csv(tasks);
  if (format === 'table') return asTable(department, tasks);
  const { id, name, kind } = department;
  return `${JSON.stringify({ department: { id, name, kind: kind.label }, tasks: records(tasks) }, null, 1)}\n`;
}
