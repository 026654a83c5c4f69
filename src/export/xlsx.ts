import type ExcelJS from 'exceljs';
import { flat, type Cell, type Column, type Table } from '../collections/table.ts';
import { dayValue, fitRow, FONT, HEAD_FILL, newWorkbook, printSetup, THIN, workbookBytes, type About } from './spreadsheet.ts';

/** Columns as wide as their longest short text, in characters, within what still fits a screen. */
function width(title: string, cells: readonly (Cell | undefined)[]): number {
  const longest = Math.max(title.length, ...cells.map((c) => String(flat(c) ?? '').length));
  return Math.min(60, Math.max(8, longest * 2 + 2));
}

/** A value as a spreadsheet keeps it: days as days, addresses of pages as links where it is known where the site stands, texts as texts, so that nothing runs as a formula. */
function valueOf(cell: Cell, type: Column<never>['type'], at: ((path: string) => string) | undefined): ExcelJS.CellValue {
  const value = flat(cell);
  if (value === undefined || value === '') return null;
  if (type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) return dayValue(value);
  if (type === 'page' && at && typeof value === 'string') return { text: at(value), hyperlink: at(value) };
  return typeof value === 'number' ? value : String(value);
}

function addTable(book: ExcelJS.Workbook, table: Table, at: ((path: string) => string) | undefined): void {
  const sheet = book.addWorksheet(table.title);
  for (const [i, column] of table.columns.entries()) {
    sheet.getColumn(i + 1).width = width(column.title, column.type === 'date' ? [] : table.rows.map((row) => row[i]));
    Object.assign(sheet.getCell(1, i + 1), {
      value: column.title,
      font: { ...FONT, bold: true },
      fill: HEAD_FILL,
      border: THIN,
      alignment: { wrapText: true, vertical: 'top' },
    });
    for (const [r, row] of table.rows.entries()) {
      const value = valueOf(row[i], column.type, at);
      if (value === null) continue;
      const cell = sheet.getCell(r + 2, i + 1);
      Object.assign(cell, { value, font: FONT, alignment: { wrapText: true, vertical: 'top' } });
      if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    }
  }
  for (let row = 1; row <= table.rows.length + 1; row++) fitRow(sheet, row);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: table.rows.length + 1, column: table.columns.length } };
  printSetup(sheet, [1, 1]);
}

/**
 * Tables as one workbook, a sheet each: the header frozen and repeated on paper, with filters, landscape and as wide as the page. The same tables give the same bytes.
 * @param at full address of a page; absent where nobody has said where the site stands, and pages are then told by their path
 */
export async function workbook(tables: readonly Table[], about: About, at?: (path: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const book = newWorkbook(about);
  for (const table of tables) addTable(book, table, at);
  return workbookBytes(book);
}
