import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { EVIDENCE_COLUMNS, FORM_VERSION, RETURN_COLUMNS } from '../../../src/collections/progress/form.ts';
import { STATUSES } from '../../../src/collections/progress/statuses.ts';
import { returnForm } from '../../../src/export/returns/form.ts';
import { registerTables } from '../../../src/export/returns/register.ts';
import { subjectsOf, versionOfSubjects } from '../../../src/plan/subjects.ts';
import { planOf } from './plans.ts';

const plan = await planOf('content');
const [department] = plan.departments.toSorted((a, b) => b.tasks.length - a.tasks.length);
if (!department) throw new Error('a plan has units');
const bytes = await returnForm(plan, department, '2026-Q4');
const sheets = await readXlsxFile(Buffer.from(bytes));
const rows = (name: string): unknown[][] => sheets.find(({ sheet }) => sheet === name)?.data ?? [];

test('a form asks of every task of the unit and of each of its targets, in the notice’s words', () => {
  const asked = rows('填报表').slice(3);
  expect(asked.map((row) => row[0])).toEqual(subjectsOf(department).map(({ id }) => id));
  for (const [i, { task, target, due, partners }] of subjectsOf(department).entries()) {
    const words = String(asked[i]?.[1]);
    expect(words).toContain(target?.quote.text ?? task.title);
    if (!target) for (const sentence of task.clause.sentences.slice(1, 2)) expect(words).toContain(sentence.text.slice(0, 30));
    expect(asked[i]?.[2] ?? '').toBe(due);
    expect(asked[i]?.[3] ?? '').toBe(partners.map((d) => d.short).join('、'));
  }
  expect(rows('填报表')[2]).toEqual(RETURN_COLUMNS.map(({ title }) => title));
  expect(rows('佐证材料')[2]).toEqual(EVIDENCE_COLUMNS.map(({ title }) => title));
});

test('it says which form, which plan, which unit and which quarter it is of', () => {
  const marks = new Map(rows('填表说明').map(([label, value]) => [String(label), value]));
  expect(['单位标识', '季度', '表式版本', '方案版本'].map((label) => marks.get(label))).toEqual([
    department.id,
    '2026-Q4',
    FORM_VERSION,
    versionOfSubjects(department),
  ]);
});

test('only what the unit fills in is open, with its choices and limits; it prints across A4', () => {
  const parts = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheet = xml('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<sheetProtection sheet="1"');
  const unlocked = xml('xl/styles.xml').match(/<protection locked="0"\/>/g) ?? [];
  expect(unlocked.length).toBeGreaterThan(0);
  expect(sheet).toContain(`<formula1>&quot;${Object.values(STATUSES).join(',')}&quot;</formula1>`);
  const ranges = [...sheet.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)\d+:\1(\d+)"/g)].map(([, letter]) => letter);
  expect(ranges).toEqual(['F', 'G', 'H', 'I', 'J', 'K', 'L']);
  expect(sheet).toMatch(/type="textLength"[^>]*operator="lessThanOrEqual"/);
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
  expect(sheet).toMatch(/orientation="landscape"/);
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'])
    expect(xml(name)).not.toContain('<f>');
});

test('what the unit made public before stands beside, with its quarter', async () => {
  const invented = await planOf('test/fixtures/plans/riverside');
  const urban = invented.departments.find(({ id }) => id === 'urban-management');
  if (!urban) throw new Error('no such unit');
  const book = await readXlsxFile(Buffer.from(await returnForm(invented, urban, '2027-Q1')));
  const row = book[0]?.data.find(([id]) => id === 'task-1-length');
  expect(row?.[4]).toBe('2026年第4季度：推进中，建成5公里步道。');
});

test('the same form is the same, byte by byte', async () => {
  expect(await returnForm(plan, department, '2026-Q4')).toEqual(bytes);
});

test('the register names every unit, everything that is asked, and what is asked of nobody', () => {
  const { tables } = registerTables(plan, '2026-Q4');
  expect(tables.map(({ rows: all }) => all.length).slice(0, 2)).toEqual([
    plan.departments.length,
    plan.departments.reduce((sum, d) => sum + subjectsOf(d).length, 0),
  ]);
  expect(tables[2]?.rows.length).toBeGreaterThan(0);
});
