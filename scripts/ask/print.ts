import { table as draw } from 'table';
import { csv } from '../../src/export/csv.ts';
import { records } from '../../src/export/json.ts';
import { flat, type Cell, type Table } from '../../src/collections/table.ts';
import type { Department } from '../../src/plan/types.ts';

export const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Widths of the columns in half-width characters; a Chinese character takes two. Together they fit a terminal of 120. */
const WIDTHS: Readonly<Record<string, number[]>> = { tasks: [4, 34, 30, 40], targets: [10, 40, 24, 34], progress: [14, 44, 8, 42] };

const asText = (cell: Cell): string => (Array.isArray(cell) ? cell.join('\n') : String(flat(cell) ?? ''));

/** The table as lines on a terminal, without the addresses, which nobody reads there. */
function asTable(title: string, { name, columns, rows }: Table): string {
  const widths = WIDTHS[name] ?? [];
  if (rows.length === 0) return `${title}\n`;
  const cells = [columns.map((c) => c.title), ...rows.map((row) => row.map(asText))].map((row) => row.slice(0, widths.length));
  return `${title}\n${draw(cells, { columns: widths.map((width) => ({ width })) })}`;
}

/** An answer in the form that was asked for; rows of CSV and JSON are as in the site's data files. */
export function print({ title, departments, table }: { title: string; departments: Department[]; table: Table }, format: Format): string {
  if (format === 'csv') return csv(table);
  if (format === 'table') return asTable(title, table);
  const units = departments.map(({ id, name, kind }) => ({ id, name, kind: kind.label }));
  return `${JSON.stringify({ ...(units.length === 1 ? { department: units[0] } : { departments: units }), [table.name]: records(table) }, null, 1)}\n`;
}
