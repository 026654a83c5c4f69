import type ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { columnOf, evidenceColumn, FIRST, sheetsOf } from './filled-form.ts';

/** Something that happens to a filled form between a unit and the office. */
export interface Damage {
  what: string;
  /** To the open workbook. */
  book?: (book: ExcelJS.Workbook) => void;
  /** To the file. */
  bytes?: (bytes: Uint8Array) => Uint8Array;
  name?: string;
  /** It is read as if nothing had happened; else it is refused, and the place is named so. */
  refused?: { sheet?: string; cell?: string; found?: RegExp };
}

export const R = FIRST + 1;
export const put =
  (key: string, value: ExcelJS.CellValue, row = R) =>
  (book: ExcelJS.Workbook) => {
    sheetsOf(book).returns.getCell(row, columnOf(key)).value = value;
  };
export const evidence =
  (key: string, value: ExcelJS.CellValue, row = FIRST) =>
  (book: ExcelJS.Workbook) => {
    sheetsOf(book).evidence.getCell(row, evidenceColumn(key)).value = value;
  };
export const mark = (label: string, value: string) => (book: ExcelJS.Workbook) => {
  sheetsOf(book).notes.eachRow((row) => {
    if (row.getCell(1).value === label) row.getCell(2).value = value;
  });
};
export const parts = (change: (files: Record<string, Uint8Array>) => void) => (bytes: Uint8Array) => {
  const files = { ...unzipSync(bytes) };
  change(files);
  return zipSync(files);
};
export const at = (key: string, row = R): string => `${String.fromCharCode(64 + columnOf(key))}${row}`;
export const inEvidence = (key: string, row = FIRST): string => `${String.fromCharCode(64 + evidenceColumn(key))}${row}`;
export const RETURNS = '填报表';
export const EVIDENCE = '佐证材料';
export const NOTES = '填表说明';
export const wrong = (what: string, key: string, value: ExcelJS.CellValue, found?: RegExp): Damage => ({
  what,
  book: put(key, value),
  refused: { sheet: RETURNS, cell: at(key), ...(found && { found }) },
});
export const wrongEvidence = (what: string, key: string, value: ExcelJS.CellValue): Damage => ({
  what,
  book: evidence(key, value),
  refused: { sheet: EVIDENCE, cell: inEvidence(key) },
});
