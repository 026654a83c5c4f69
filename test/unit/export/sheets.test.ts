import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { aboutWorkbook } from '../../../src/export/spreadsheet.ts';
import { sheetDocx } from '../../../src/export/sheets/docx.ts';
import { sheetXlsx } from '../../../src/export/sheets/xlsx.ts';
import type { Sheet } from '../../../src/plan/sheet.ts';
import { divisionSheet, quarterSheet, unitSheet } from '../../../src/plan/sheets.ts';

const plans = await Promise.all(
  (
    [
      ['content', '2026-11-24'],
      ['test/fixtures/plans/riverside', '2028-01-15'],
    ] as const
  ).map(async ([dir, day]) => {
    const { plan } = await checkContent(dir, day);
    if (!plan) throw new Error(`${dir} has faults`);
    return plan;
  }),
);
const sheets = plans.flatMap((plan) =>
  [
    ...plan.departments
      .toSorted((a, b) => b.tasks.length - a.tasks.length)
      .slice(0, 2)
      .map((department) => unitSheet(plan, department)),
    divisionSheet(plan),
    divisionSheet(plan, 'A3'),
    quarterSheet(plan, plan.builtOn.startsWith('2028') ? '2027-Q4' : '2026-Q4'),
  ].map((sheet) => ({ name: `${sheet.title} ${sheet.paper}`, plan, sheet })),
);

/** Cells of a sheet, row by row, its heads included, without what is empty. */
const cellsOf = (sheet: Sheet): string[][][] =>
  sheet.tables.map(({ columns, rows }) => [
    columns.map(({ title }) => title),
    ...rows.map((row) => (Array.isArray(row) ? row : [row.across]).filter(Boolean)),
  ]);

describe.each(sheets)('$name', ({ plan, sheet }) => {
  const about = aboutWorkbook(plan, sheet.title);

  test('says in Word what the plan says, read by another program', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await sheetDocx(sheet, about)) });
    const document = parse(value);
    const read = document.querySelectorAll('table').map((table) =>
      table.querySelectorAll('tr').map((row) =>
        row
          .querySelectorAll('th, td')
          .map((cell) =>
            cell
              .querySelectorAll('p')
              .map((p) => p.text)
              .join('\n'),
          )
          .filter(Boolean),
      ),
    );
    expect(read).toEqual(cellsOf(sheet));
    for (const words of [sheet.title, ...sheet.lines, sheet.source]) expect(document.text).toContain(words);
  });

  test('says in a workbook what the plan says, read by another program', async () => {
    const read = await readXlsxFile(Buffer.from(await sheetXlsx(sheet, about)));
    expect(read).toHaveLength(sheet.onePage ? 1 : sheet.tables.length);
    for (const [i, rows] of cellsOf(sheet).entries()) {
      const all = (read[sheet.onePage ? 0 : i]?.data ?? []).map((row) => row.filter((cell) => cell !== null).map(String));
      const head = all.findIndex((row) => row.join() === rows[0]?.join());
      expect(all[0]).toEqual([sheet.title]);
      expect(all.slice(head, head + rows.length)).toEqual(rows);
    }
  });

  test('is the same, byte by byte, whenever it is made', async () => {
    expect(await sheetDocx(sheet, about)).toEqual(await sheetDocx(sheet, about));
    expect(await sheetXlsx(sheet, about)).toEqual(await sheetXlsx(sheet, about));
  });
});

test('a unit has one page in a workbook: all of its tables on one sheet, as high and as wide as the paper', async () => {
  for (const { sheet, plan } of sheets.filter((one) => one.sheet.onePage)) {
    const parts = unzipSync(await sheetXlsx(sheet, aboutWorkbook(plan, sheet.title)));
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(1);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
      /<pageSetup[^>]*fitToHeight="1"|<pageSetup(?![^>]*fitToHeight)/,
    );
  }
});

describe('what sheets hold', () => {
  const [real, invented] = plans;
  if (!real || !invented) throw new Error('two plans');

  test('every task with its units as printed, who leads where the notice says so, else that it does not', () => {
    const rows = divisionSheet(real).tables[0]?.rows.filter((row) => Array.isArray(row)) ?? [];
    expect(rows.map((row) => row[3])).toEqual(
      real.tasks.map((t) => t.responsibilities.map((r) => r.printed).join('、') + (t.openList ? '等' : '')),
    );
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['原文未写明']));
    const led = divisionSheet(invented)
      .tables[0]?.rows.filter((row) => Array.isArray(row))
      .map((row) => row[2]);
    expect(led).toEqual(['市城市管理局', '原文未写明', '原文未写明\n临溪市图书馆（依临政办发〔2026〕30号）']);
  });

  test('the real plan’s quarter says that nothing was made public, and names what is past', () => {
    const sheet = quarterSheet(real, '2026-Q4');
    expect(sheet.lines.join()).toContain('没有收录到本季度公开的进展');
    expect(sheet.tables.map(({ heading }) => heading).join()).toContain('期限已过、暂无公开进展');
  });

  test('an invented quarter lists what was made public in it', () => {
    const rows = quarterSheet(invented, '2027-Q4').tables[0]?.rows ?? [];
    expect(rows).toHaveLength(3);
    expect(rows.flat()).toEqual(expect.arrayContaining(['未按期', '推进中', '已完成']));
  });
});
