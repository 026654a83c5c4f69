import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from 'docx';
import { unzipSync } from 'fflate';
import type { Sheet, SheetTable } from '../../plan/sheet.ts';
import type { About } from '../spreadsheet.ts';
import { zip } from '../zip.ts';

/** Fonts of official documents in China (GB/T 9704), by the names that Word and WPS know. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const HEAD_FONT = { ...FONT, eastAsia: '黑体' };
/** In twentieths of a point. */
const PAGES = { A4: [11_906, 16_838], A3: [16_838, 23_811] } as const;
const MARGIN = 850;
/** Type of tables and lines in half-points: as it should be, and smaller for what has to be one page. */
const SIZES = [19, 17, 15, 13] as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '444444' };

const run = (options: IRunOptions): TextRun => new TextRun(options);

const paragraphs = (text: string, size: number, bold = false): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ children: [run({ text: line, bold, size, font: bold ? HEAD_FONT : FONT })] }));

const widthsOf = ({ columns }: SheetTable, width: number): number[] => {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.round((width * column.width) / total));
};

/** Height of texts beside one another in twentieths of a point: that of the one with most lines, a Chinese character as wide as its type is high. */
function heightOf(texts: readonly string[], widths: readonly number[], size: number): number {
  const lines = texts.map((text, i) => {
    const room = Math.max(1, ((widths[i] ?? 0) - 140) / (size * 10));
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  return Math.max(...lines) * size * 13 + 90;
}

/** The largest type in which a sheet of one page fits on it; that of all others is as it should be. */
function sizeFor(sheet: Sheet, width: number, height: number): number {
  const needs = (size: number): number =>
    sheet.tables.reduce((sum, table) => {
      const widths = widthsOf(table, width);
      const rows = [table.columns.map(({ title }) => title), ...table.rows.map((row) => (Array.isArray(row) ? row : [row.across]))];
      return sum + 400 + rows.reduce((all, row) => all + heightOf(row, row.length === 1 ? [width] : widths, size), 0);
    }, 1900);
  return sheet.onePage ? (SIZES.find((size) => needs(size) <= height) ?? SIZES[3]) : SIZES[0];
}

function tableOf(table: SheetTable, width: number, size: number): Table {
  const { columns, rows } = table;
  const widths = widthsOf(table, width);
  const cell = (text: string, i: number, bold: boolean, span = 1): TableCell =>
    new TableCell({
      children: paragraphs(text, size, bold),
      columnSpan: span,
      verticalAlign: bold ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      width: { size: span > 1 ? width : (widths[i] ?? 0), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, i) => cell(title, i, true)) }),
      ...rows.map((row) =>
        Array.isArray(row)
          ? new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })
          : new TableRow({ cantSplit: true, children: [cell(row.across, 0, true, columns.length)] }),
      ),
    ],
  });
}

/** A sheet as a document that Word, WPS and LibreOffice go on editing: landscape, its heads repeated on every page. The same sheet gives the same bytes. */
export async function sheetDocx(sheet: Sheet, about: About): Promise<Uint8Array<ArrayBuffer>> {
  const [short, long] = PAGES[sheet.paper];
  const width = long - 2 * MARGIN;
  const size = sizeFor(sheet, width, short - 2 * MARGIN);
  const document = new Document({
    title: sheet.title,
    creator: about.author,
    lastModifiedBy: about.author,
    subject: about.subject,
    sections: [
      {
        properties: {
          page: {
            size: { width: short, height: long, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run({ children: ['— ', PageNumber.CURRENT, ' —'], size: 18, font: FONT })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: [run({ text: sheet.title, bold: true, size: 32, font: { ...FONT, eastAsia: '方正小标宋简体' } })],
          }),
          ...sheet.lines.flatMap((line) => paragraphs(line, size)),
          ...sheet.tables.flatMap((table) => [
            new Paragraph({
              spacing: { before: 120, after: 60 },
              children: table.heading === undefined ? [] : [run({ text: table.heading, bold: true, size: 22, font: HEAD_FONT })],
            }),
            tableOf(table, width, size),
          ]),
          new Paragraph({ spacing: { before: 120 }, children: [run({ text: sheet.source, size: 16, font: FONT })] }),
        ],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const core = new TextDecoder().decode(files['docProps/core.xml']);
  // The library writes the time of making; the sheet's own day stands for it.
  files['docProps/core.xml'] = new TextEncoder().encode(core.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${about.date}T00:00:00Z`));
  return zip(files);
}
