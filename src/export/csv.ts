import { flat, type Table } from '../collections/table.ts';
import { csvRows } from './csv-rows.ts';

/** A table as CSV, with a header of Chinese titles. */
export const csv = (table: Table): string =>
  csvRows([table.columns.map(({ title }) => title), ...table.rows.map((row) => row.map((cell) => flat(cell) ?? ''))]);
