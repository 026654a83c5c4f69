import type ExcelJS from 'exceljs';
import type { Sheet, SheetTable } from '../../plan/sheet.ts';
import { fitRow, FONT, HEAD_FILL, newWorkbook, printSetup, THIN, workbookBytes, type About } from '../spreadsheet.ts';

/** Half-width characters that the columns of a sheet take together, as wide as the paper bears without shrinking. */
const WIDTH = { A4: 150, A3: 220 } as const;

/** Text in cells merged over the whole width. */
function across(page: ExcelJS.Worksheet, row: number, last: number, text: string, height: number, style: Partial<ExcelJS.Style>): void {
  if (last > 1) page.mergeCells(row, 1, row, last);
  Object.assign(page.getCell(row, 1), { value: text, font: FONT, ...style });
  page.getRow(row).height = height;
}

/**
 * Writes the head and the rows of a table, each cell of the last column up to the sheet's edge.
 * @returns the row after it
 */
function putTable(page: ExcelJS.Worksheet, { columns, rows }: SheetTable, head: number, last: number): number {
  const cell = (row: number, column: number, text: string, bold: boolean, style: Partial<ExcelJS.Style>): void => {
    if (column === columns.length && column < last) page.mergeCells(row, column, row, last);
    Object.assign(page.getCell(row, column), { value: text === '' ? null : text, font: { ...FONT, bold }, border: THIN, ...style });
  };
  for (const [c, { title }] of columns.entries())
    cell(head, c + 1, title, true, { fill: HEAD_FILL, alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' } });
  for (const [r, row] of rows.entries()) {
    const at = head + 1 + r;
    const alignment = { wrapText: true, vertical: 'top' } as const;
    if (Array.isArray(row)) {
      for (const [c, text] of row.entries()) cell(at, c + 1, text, false, { alignment });
      if (columns.length === last) fitRow(page, at);
    } else {
      page.mergeCells(at, 1, at, last);
      Object.assign(page.getCell(at, 1), { value: row.across, font: { ...FONT, bold: true }, border: THIN, alignment });
    }
  }
  return head + rows.length + 1;
}

/** Tables that stand on one worksheet: each on its own, or all of them where they are to be one page. */
const pagesOf = ({ tables, onePage }: Sheet): SheetTable[][] => (onePage ? [[...tables]] : tables.map((table) => [table]));

/** A sheet as a workbook: title, lines, head, rows; landscape, a page wide, its head on every page. */
export async function sheetXlsx(sheet: Sheet, about: About): Promise<Uint8Array<ArrayBuffer>> {
  const book = newWorkbook(about);
  for (const [i, tables] of pagesOf(sheet).entries()) {
    const [main] = tables;
    if (!main) continue;
    const page = book.addWorksheet((main.heading ?? '表').replace(/[（(].*$/, '').slice(0, 28) || `表${i + 1}`);
    const total = main.columns.reduce((sum, { width }) => sum + width, 0);
    const last = Math.max(...tables.map(({ columns }) => columns.length));
    for (const [c, { width }] of main.columns.entries()) page.getColumn(c + 1).width = (WIDTH[sheet.paper] * width) / total;
    const middle = { wrapText: true, vertical: 'middle' } as const;
    across(page, 1, last, sheet.title, 28, {
      font: { ...FONT, size: 16, bold: true },
      alignment: { ...middle, horizontal: 'center' },
    });
    let row = 2;
    for (const line of sheet.lines) across(page, row++, last, line, 30, { alignment: middle });
    const heads: number[] = [];
    for (const table of tables) {
      if (table.heading !== undefined) across(page, row++, last, table.heading, 30, { alignment: middle });
      heads.push(row);
      row = putTable(page, table, row, last);
    }
    across(page, row, last, sheet.source, 24, { font: { ...FONT, size: 8 }, alignment: { wrapText: true, vertical: 'top' } });
    const head = heads[0] ?? 1;
    printSetup(page, [head, head], sheet.paper);
    if (sheet.onePage) page.pageSetup.fitToHeight = 1;
  }
  return workbookBytes(book);
}
