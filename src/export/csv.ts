import { stringify } from 'csv-stringify/sync';
import { flat, type Table } from '../collections/table.ts';

/**
 * A table as CSV by RFC 4180: UTF-8 with BOM and CRLF, so that Excel and WPS open it with a double click; a header of Chinese titles. Text that a
 * spreadsheet would run as a formula gets a leading apostrophe.
 */
export function csv(table: Table): string {
  const rows = table.rows.map((row) => row.map((cell) => flat(cell) ?? ''));
  return stringify([table.columns.map((c) => c.title), ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: String },
  });
}
