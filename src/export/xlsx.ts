import { unzipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { flat, type Cell, type Table } from '../collections/table.ts';
import { zip } from './zip.ts';

const HEADER = { fontWeight: 'bold', backgroundColor: '#E8E8E8', wrap: true, alignVertical: 'top' } as const;

/** Columns as wide as their longest short text, in characters, within what still fits a screen. */
function width(title: string, cells: readonly (Cell | undefined)[]): number {
  const longest = Math.max(title.length, ...cells.map((c) => String(flat(c) ?? '').length));
  return Math.min(60, Math.max(8, longest * 2 + 2));
}

/**
 * All tables as one workbook, a sheet each, the header frozen. Every text is written as text, so nothing in it can run as a formula.
 * The library stamps the time into the archive; it is packed again without, so that the same plan gives the same bytes.
 */
export async function workbook(tables: readonly Table[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map((table) => ({
    sheet: table.title,
    stickyRowsCount: 1,
    columns: table.columns.map((c, i) => ({
      width: width(
        c.title,
        table.rows.map((row) => row[i]),
      ),
    })),
    data: [
      table.columns.map((c) => ({ value: c.title, type: String, ...HEADER })),
      ...table.rows.map((row) =>
        row.map((cell) => {
          const value = flat(cell);
          if (value === undefined || value === '') return null;
          return typeof value === 'number'
            ? { value, type: Number, alignVertical: 'top' as const }
            : { value: String(value), type: String, wrap: true, alignVertical: 'top' as const };
        }),
      ),
    ],
  }));
  const packed = await writeWorkbook(sheets).toBuffer();
  return zip(unzipSync(packed));
}
