import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolder, writeReturns } from '../../../../scripts/returns/read.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import { CITY, columnOf, FIRST, filledBook, plan, save, sheetsOf } from './filled-form.ts';

let dir = '';
let content = '';
let forms = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'office-'));
  content = join(dir, 'content');
  forms = join(dir, 'forms');
  cpSync(CITY, content, { recursive: true });
  mkdirSync(forms);
});
afterEach(() => rmSync(dir, { recursive: true }));

const put = async (name: string, book: Awaited<ReturnType<typeof filledBook>>): Promise<void> =>
  writeFileSync(join(forms, name), await save(book));
const progressFiles = (): Record<string, string> =>
  Object.fromEntries(readdirSync(join(content, 'progress')).map((name) => [name, readFileSync(join(content, 'progress', name), 'utf8')]));

test('filled forms become content that the check accepts, a file a unit; what is kept for the meeting stays out', async () => {
  await put('表.xlsx', await filledBook());
  writeFileSync(join(forms, '扫描件.pdf'), 'x');
  writeFileSync(join(forms, '~$表.xlsx'), 'x');
  const { returned, faults, ignored } = await readFolder(forms, plan);
  expect({ faults, ignored }).toEqual({ faults: [], ignored: ['扫描件.pdf'] });
  expect(await writeReturns(content, returned)).toEqual([]);
  const { plan: after, diagnostics } = await checkContent(content, '2028-04-01');
  expect(diagnostics).toEqual([]);
  expect(after?.progress[0]).toMatchObject({
    id: '2028-q1-urban-management-task-1-length',
    status: 'under-way',
    done: '建成11.5公里步道。',
  });
  expect(Object.values(progressFiles()).join('')).not.toContain('还在核对');
});

test('two answers of a unit to one question are both shown, and nothing is written', async () => {
  const before = progressFiles();
  await put('一稿.xlsx', await filledBook());
  const second = await filledBook();
  sheetsOf(second).returns.getCell(FIRST + 1, columnOf('status')).value = '已完成';
  await put('二稿.xlsx', second);
  const { faults } = await readFolder(forms, plan);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ workbook: '二稿.xlsx', cell: 'F5' });
  for (const words of ['“已完成，建成11.5公里步道。”', '“推进中，建成11.5公里步道。”', '一稿.xlsx 的 F5'])
    expect(faults[0]?.found).toContain(words);
  expect(progressFiles()).toEqual(before);
});

test('the same form twice is one answer', async () => {
  await put('一份.xlsx', await filledBook());
  await put('又一份.xlsx', await filledBook());
  const { returned, faults } = await readFolder(forms, plan);
  expect(faults).toEqual([]);
  expect(returned.map(({ answers }) => answers.length)).toEqual([1]);
});

test('a form of another quarter is named, by what is collected or by what the others are', async () => {
  await put('本季.xlsx', await filledBook());
  await put('上季.xlsx', await filledBook('water', '2027-Q4'));
  expect((await readFolder(forms, plan, '2028-Q1')).faults).toMatchObject([
    { workbook: '上季.xlsx', found: '2027-Q4', expected: '2028-Q1' },
  ]);
  await put('本季二.xlsx', await filledBook());
  expect((await readFolder(forms, plan)).faults.map(({ workbook }) => workbook)).toContain('上季.xlsx');
});

test('what only the whole content can tell is told at its cell, and nothing is written', async () => {
  const before = progressFiles();
  const book = await filledBook();
  const { returns } = sheetsOf(book);
  returns.getCell(FIRST + 1, columnOf('published')).value = '2027-12-20';
  await put('表.xlsx', book);
  const { returned, faults } = await readFolder(forms, plan);
  expect(faults).toEqual([]);
  expect(await writeReturns(content, returned)).toMatchObject([
    { workbook: '表.xlsx', sheet: '填报表', cell: 'J5', found: 'task-1-length：2027-12-20' },
  ]);
  expect(progressFiles()).toEqual(before);
});

test('a unit that returns again replaces what it returned before for the quarter', async () => {
  for (const done of ['先写的。', '后写的。']) {
    const book = await filledBook();
    sheetsOf(book).returns.getCell(FIRST + 1, columnOf('done')).value = done;
    await put('表.xlsx', book);
    expect(await writeReturns(content, (await readFolder(forms, plan)).returned)).toEqual([]);
  }
  expect(progressFiles()['2028-q1-urban-management.yaml']).toContain('后写的。');
  expect(progressFiles()['2028-q1-urban-management.yaml']).not.toContain('先写的。');
});
