import { csvFormatRow } from 'd3';

/** How a spreadsheet knows a formula; in full width, too, which Excel takes for the same. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
const inert = (cell: string | number | boolean): string => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell));

/**
 * Rows as CSV by RFC 4180: UTF-8 with a byte order mark and CRLF, so that Excel and WPS open it with a double click. For files of the build and for what
 * a page offers to download.
 */
export const csvRows = (rows: readonly (readonly (string | number | boolean)[])[]): string =>
  `\uFEFF${rows.map((row) => `${csvFormatRow(row.map(inert))}\r\n`).join('')}`;
