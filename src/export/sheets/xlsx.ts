import type { Sheet } from '../../plan/sheet.ts';
import { fitRow, FONT, HEAD_FILL, newWorkbook, printSetup, THIN, workbookBytes, type About } from '../spreadsheet.ts';

/** Half-width characters that the columns of a sheet take together, as wide as the paper bears without shrinking. */
const WIDTH = { A4: 150, A3: 220 } as const;

/** A sheet as a workbook, each of its tables a worksheet: title, lines, head, rows; landscape, a page wide, its head on every page. */
export async function sheetXlsx(sheet: Sheet, about: About): Promise<Uint8Array<ArrayBuffer>> {
  const book = newWorkbook(about);
  for (const [i, table] of sheet.tables.entries()) {
    const page = book.addWorksheet((table.heading ?? '表').replace(/[（(].*$/, '').slice(0, 28) || `表${i + 1}`);
    const total = table.columns.reduce((sum, { width }) => sum + width, 0);
    const last = table.columns.length;
    for (const [c, { width }] of table.columns.entries()) page.getColumn(c + 1).width = (WIDTH[sheet.paper] * width) / total;
    const top = [sheet.title, ...sheet.lines, ...(table.heading === undefined ? [] : [table.heading])];
    for (const [r, text] of top.entries()) {
      page.mergeCells(r + 1, 1, r + 1, last);
      Object.assign(page.getCell(r + 1, 1), {
        value: text,
        font: { ...FONT, size: r === 0 ? 16 : 10, bold: r === 0 },
        alignment: { wrapText: true, vertical: 'middle', horizontal: r === 0 ? 'center' : 'left' },
      });
      page.getRow(r + 1).height = r === 0 ? 28 : 30;
    }
    const head = top.length + 1;
    for (const [c, { title }] of table.columns.entries())
      Object.assign(page.getCell(head, c + 1), {
        value: title,
        font: { ...FONT, bold: true },
        fill: HEAD_FILL,
        border: THIN,
        alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
      });
    for (const [r, row] of table.rows.entries()) {
      const at = head + 1 + r;
      if (!Array.isArray(row)) page.mergeCells(at, 1, at, last);
      for (const [c, text] of (Array.isArray(row) ? row : [row.across]).entries())
        Object.assign(page.getCell(at, c + 1), {
          value: text === '' ? null : text,
          font: { ...FONT, bold: !Array.isArray(row) },
          border: THIN,
          alignment: { wrapText: true, vertical: 'top' },
        });
      if (Array.isArray(row)) fitRow(page, at);
    }
    const foot = head + table.rows.length + 1;
    page.mergeCells(foot, 1, foot, last);
    Object.assign(page.getCell(foot, 1), {
      value: sheet.source,
      font: { ...FONT, size: 8 },
      alignment: { wrapText: true, vertical: 'top' },
    });
    page.getRow(foot).height = 24;
    printSetup(page, [head, head], sheet.paper);
  }
  return workbookBytes(book);
}
