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
const ABOUT = { title: '样本', author: '编者', subject: '方案', date: '2026-11-24' };
/** A cell as the plan writes it, read by another library than wrote it. */
const asWritten = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'string'
      ? value
      : value === null
        ? ''
        : JSON.stringify(value);
const sample = (values: string[]): Table => table('sample', '样本', '', values, [column<string>('value', '值', '', (v) => v)]);

describe.each(FOLDERS)('the tables of %s', async (dir) => {
  const plan = await planOf(dir);
  const tables = tablesOf(plan);
  const book = await workbook(tables, ABOUT);

  test.each(tables)('$name read back from CSV say what the plan says', (t) => {
    const text = csv(t);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toEqual(shown(t));
  });

  test.each(tables)('$name read back from the workbook say what the plan says', async (t) => {
    const rows = await readSheet(Buffer.from(book), t.title);
    expect(rows.map((row) => t.columns.map((_, i) => asWritten(row[i])))).toEqual(shown(t));
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
    expect(book).toEqual(await workbook(tablesOf(await planOf(dir)), ABOUT));
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
    const parts = unzipSync(await workbook([sample(dangerous)], ABOUT));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  test('quotes, commas and line breaks stay in their cell', () => {
    const awkward = ['甲,乙', '他说"好"', '上一行\n下一行', '；'];
    expect(Papa.parse<string[]>(csv(sample(awkward)).slice(1), { newline: '\r\n', skipEmptyLines: true }).data.slice(1)).toEqual(
      awkward.map((text) => [text]),
    );
  });
});

describe('the workbook on paper and in a program', async () => {
  const plan = await planOf('test/fixtures/plans/riverside');
  const tables = tablesOf(plan);
  const { unzipSync, strFromU8 } = await import('fflate');
  const read = async (at?: (path: string) => string): Promise<(name: string) => string> => {
    const parts = unzipSync(await workbook(tables, ABOUT, at));
    return (name) => strFromU8(parts[name] ?? new Uint8Array());
  };
  const part = await read();

  test('every sheet lies across, is as wide as the page, repeats its first row and can be filtered', () => {
    for (const [i, { rows, columns }] of tables.entries()) {
      const sheet = part(`xl/worksheets/sheet${i + 1}.xml`);
      expect(sheet).toMatch(
        /<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"|<pageSetup[^>]*orientation="landscape"/,
      );
      expect(sheet).toContain('fitToPage="1"');
      expect(sheet).toMatch(new RegExp(`<autoFilter ref="A1:[A-Z]+${rows.length + 1}"`));
      expect(columns.length).toBeGreaterThan(0);
    }
    expect(part('xl/workbook.xml').match(/_xlnm.Print_Titles/g)).toHaveLength(tables.length);
  });

  test('it says what it is and who made it, and no time of its making', () => {
    const core = part('docProps/core.xml');
    for (const words of ['样本', '编者', '2026-11-24T00:00:00Z']) expect(core).toContain(words);
  });

  test('days are days', async () => {
    const { columns, rows } = tables.find((t) => t.name === 'targets') ?? sample([]);
    const due = columns.findIndex((c) => c.key === 'due');
    const cells = await readSheet(Buffer.from(await workbook(tables, ABOUT)), '指标与要求');
    const at = rows.findIndex((row) => row[due] !== undefined);
    expect(cells[at + 1]?.[due]).toEqual(new Date('2027-12-31T00:00:00Z'));
  });

  test('pages are links where the address of the site is known, and paths where it is not', async () => {
    const known = await read((path) => `https://riverside.example${path}`);
    const at = tables.findIndex((t) => t.name === 'tasks') + 1;
    expect(known(`xl/worksheets/_rels/sheet${at}.xml.rels`)).toContain('https://riverside.example/tasks/1/');
    expect(part(`xl/worksheets/_rels/sheet${at}.xml.rels`)).toBe('');
  });
});
