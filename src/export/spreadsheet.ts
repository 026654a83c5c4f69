import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { publicDay, shortName } from '../plan/identity.ts';
import type { Plan } from '../plan/types.ts';
import { zip } from './zip.ts';

/** How sheets look: a font that Excel, WPS and LibreOffice in China all have or replace alike. */
export const FONT = { name: '宋体', size: 10 } as const;
export const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8E8E8' } };
export const THIN: Partial<ExcelJS.Borders> = Object.fromEntries(
  (['top', 'left', 'bottom', 'right'] as const).map((side) => [side, { style: 'thin', color: { argb: 'FF999999' } }]),
);

/** What a workbook says of itself. `date` stands for the times that the format wants, so that the same content gives the same bytes. */
export interface About {
  title: string;
  /** Who made it: the operator of the site, or the site. */
  author: string;
  subject: string;
  /** Day, `2026-11-24`. */
  date: string;
}

/** What a workbook of a plan says of itself; its time is that of the notice, since the time of its making would make each build another. */
export const aboutWorkbook = (plan: Plan, title: string): About => ({
  title,
  author: plan.site.operator ?? plan.site.name,
  subject: shortName(plan.meta),
  date: publicDay(plan),
});

/** A new workbook with title and author. */
export function newWorkbook({ title, author, subject, date }: About): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const time = new Date(`${date}T00:00:00Z`);
  return Object.assign(book, { title, creator: author, lastModifiedBy: author, subject, created: time, modified: time });
}

/**
 * Sets a sheet up for paper: landscape, all columns on one page's width, the rows at its head on every page, the page's number at its foot.
 * @param head number of the first and last row to repeat
 */
export function printSetup(sheet: ExcelJS.Worksheet, head: readonly [number, number], paper: 'A3' | 'A4' = 'A4'): void {
  Object.assign(sheet.pageSetup, {
    paperSize: paper === 'A3' ? 8 : 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${head[0]}:${head[1]}`,
  });
  sheet.headerFooter.oddFooter = '&L&A&C第 &P 页，共 &N 页';
  sheet.views = [{ state: 'frozen', ySplit: head[1], topLeftCell: `A${head[1] + 1}`, activeCell: `A${head[1] + 1}` }];
}

/** Points that a line of text takes, and the highest row that programs allow. */
const LINE = 13.5;
const HIGHEST = 400;

/** Lines that a text takes in a column of so many half-width characters; a Chinese character is two wide. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, part) => {
    const units = Array.from(part).reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2000 ? 1 : 2), 0);
    return lines + Math.max(1, Math.ceil(units / Math.max(1, width - 0.5)));
  }, 0);

/** What a cell shows; the library's text of a day is in the words and the zone of the machine. */
const shownIn = ({ value, text }: ExcelJS.Cell): string => (value instanceof Date ? value.toISOString().slice(0, 10) : text);

/** Gives a row the height that its texts need: programs do not find it out by themselves when they open a file. */
export function fitRow(sheet: ExcelJS.Worksheet, row: number, least = 1): void {
  let lines = least;
  sheet.getRow(row).eachCell((cell, column) => {
    lines = Math.max(lines, linesOf(shownIn(cell), sheet.getColumn(column).width ?? 10));
  });
  sheet.getRow(row).height = Math.min(HIGHEST, lines * LINE + 3);
}

/** The day as spreadsheets keep days: midnight, without a zone. */
export const dayValue = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** A workbook's bytes: packed again without the time of day that the library stamps into the archive. */
export async function workbookBytes(book: ExcelJS.Workbook): Promise<Uint8Array<ArrayBuffer>> {
  return zip(unzipSync(new Uint8Array(await book.xlsx.writeBuffer())));
}
