import type ExcelJS from 'exceljs';
import type { FormColumn } from '../../collections/progress/form.ts';
import { filled, type Filled } from './cells.ts';
import type { FormFault } from './fault.ts';

/** A row below the head, with what stands in each column that the form knows. */
export interface GridRow<K extends string> {
  number: number;
  cell: (key: K) => Filled & { address: string };
}

export interface Grid<K extends string> {
  rows: GridRow<K>[];
  faults: FormFault[];
}

/** The head stands so far up in any form, however many rows were put above it. */
const HEAD_WITHIN = 30;

interface Head {
  row: number;
  at: Map<string, number>;
  /** Titles that stand a second time. */
  again: { title: string; cell: string }[];
}

/** Where the titles of the columns stand: columns may have moved, and others may have been put between. */
function headOf(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[]): Head | undefined {
  for (let row = 1; row <= Math.min(HEAD_WITHIN, sheet.rowCount); row++) {
    const at = new Map<string, number>();
    const again: Head['again'] = [];
    sheet.getRow(row).eachCell((cell, column) => {
      const { text } = filled(cell);
      const known = columns.find(({ title }) => title === text);
      if (known && at.has(known.key)) again.push({ title: known.title, cell: cell.address });
      else if (known) at.set(known.key, column);
    });
    if (at.size >= Math.ceil(columns.length / 2)) return { row, at, again };
  }
  return undefined;
}

/** Merged cells below the head, each told once by its range. */
function mergedBelow(sheet: ExcelJS.Worksheet, head: number): string[] {
  const merges = (sheet.model as { merges?: string[] }).merges ?? [];
  return merges.filter((range) => Number(/\d+/.exec(range)?.[0] ?? 0) > head || Number(/(\d+)$/.exec(range)?.[1] ?? 0) > head);
}

/** Reads a sheet of the form by the titles of its columns. Rows without anything in them are left out. */
export function readGrid<K extends string>(
  workbook: string,
  book: ExcelJS.Workbook,
  name: string,
  columns: readonly (FormColumn & { key: K })[],
): Grid<K> {
  const sheet = book.worksheets.find((one) => one.name.trim() === name);
  const told = (cell: string | undefined, found: string, expected: string, fix: string): FormFault => ({
    workbook,
    sheet: name,
    cell,
    found,
    expected,
    fix,
  });
  const RESEND = '用 npm run returns 重新生成一份，请单位在上面填写，不要改工作表和标题行。';
  if (!sheet)
    return {
      rows: [],
      faults: [told(undefined, `工作表有 ${book.worksheets.map((one) => one.name).join('、') || '（没有）'}`, `有“${name}”工作表`, RESEND)],
    };
  const head = headOf(sheet, columns);
  const missing = columns.filter(({ key }) => !head?.at.has(key)).map(({ title }) => title);
  if (!head || missing.length > 0)
    return {
      rows: [],
      faults: [
        told(head && `A${head.row}`, `标题行缺 ${missing.join('、')}`, `标题行有 ${columns.map(({ title }) => title).join('、')}`, RESEND),
      ],
    };
  const twice = [
    ...head.again.map(({ title, cell }) => told(cell, `又一列“${title}”`, '一个标题一列', '向单位核实，留下一列。')),
    ...book.worksheets
      .filter((one) => one !== sheet && headOf(one, columns))
      .map((one) => ({ ...told(undefined, `又一张“${name}”`, `一张“${name}”工作表`, '向单位核实，留下一张。'), sheet: one.name })),
  ];
  if (twice.length > 0) return { rows: [], faults: twice };
  const merges = mergedBelow(sheet, head.row);
  if (merges.length > 0)
    return { rows: [], faults: merges.map((range) => told(range, '合并的单元格', '一项一行，不合并', '取消合并，在每一行各写各的。')) };
  const rows: GridRow<K>[] = [];
  sheet.eachRow((row, number) => {
    if (number <= head.row) return;
    const cells = new Map(columns.map(({ key }) => [key, row.getCell(head.at.get(key) ?? 1)] as const));
    const read = new Map([...cells].map(([key, cell]) => [key, { ...filled(cell), address: cell.address }] as const));
    if ([...read.values()].every(({ text, fault }) => text === '' && !fault)) return;
    rows.push({ number, cell: (key) => read.get(key) ?? { text: '', address: '' } });
  });
  return { rows, faults: [] };
}
