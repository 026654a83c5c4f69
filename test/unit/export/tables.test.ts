import Ajv from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../src/export/csv.ts';
import { tableJson, tableSchema } from '../../../src/export/json.ts';
import { flat, table, column, type Table } from '../../../src/collections/table.ts';
import { tablesOf } from '../../../src/export/tables/index.ts';
import { workbook } from '../../../src/export/xlsx.ts';
import { FOLDERS, planOf } from './plans.ts';

const shown = (t: Table): string[][] => [
  t.columns.map((c) => c.title),
  ...t.rows.map((row) => row.map((cell) => String(flat(cell) ?? ''))),
];
const sample = (values: string[]): Table => table('sample', '样本', '', values, [column<string>('value', '值', '', (v) => v)]);

describe.each(FOLDERS)('the tables of %s', async (dir) => {
  const plan = await planOf(dir);
  const tables = tablesOf(plan);

  test.each(tables)('$name read back from CSV say what the plan says', (t) => {
    const text = csv(t);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toEqual(shown(t));
  });

  test.each(tables)('$name read back from the workbook say what the plan says', async (t) => {
    const rows = await readSheet(Buffer.from(await workbook(tables)), t.title);
    expect(rows.map((row) => t.columns.map((_, i) => String(row[i] ?? '')))).toEqual(shown(t));
  });

  test.each(tables)('$name as JSON keep to their schema', (t) => {
    const validate = new Ajv({ strict: true }).compile(JSON.parse(tableSchema(t)) as object);
    const rows = JSON.parse(tableJson(t)) as Record<string, unknown>[];
    expect(validate(rows), JSON.stringify(validate.errors)).toBe(true);
    expect(rows).toHaveLength(t.rows.length);
    expect(validate([{ ...rows[0], stranger: 1 }])).toBe(false);
  });

  test('every responsibility is a row', () => {
    const pairs = tables.find((t) => t.name === 'responsibilities')?.rows.map(([task, , id]) => `${String(task)} ${String(id)}`);
    expect(pairs).toEqual(plan.tasks.flatMap((t) => t.responsibilities.map((r) => `${t.number} ${r.department.id}`)));
  });

  test('the workbook is the same, byte by byte, whenever it is made', async () => {
    expect(await workbook(tables)).toEqual(await workbook(tablesOf(await planOf(dir))));
  });
});

describe('a cell that a spreadsheet could run', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'];

  test('is plain text in CSV', () => {
    const { data } = Papa.parse<string[]>(csv(sample(dangerous)).slice(1), { header: false, newline: '\r\n' });
    const cells = data.slice(1, dangerous.length + 1).map(([cell]) => cell);
    expect(cells).toEqual(dangerous.map((text) => `'${text}`));
  });

  test('is plain text in the workbook', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(await workbook([sample(dangerous)]));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  test('quotes, commas and line breaks stay in their cell', () => {
    const awkward = ['甲,乙', '他说"好"', '上一行\n下一行', '；'];
    expect(Papa.parse<string[]>(csv(sample(awkward)).slice(1), { newline: '\r\n', skipEmptyLines: true }).data.slice(1)).toEqual(
      awkward.map((text) => [text]),
    );
  });
});
