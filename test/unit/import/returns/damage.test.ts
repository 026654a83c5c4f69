import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { formatFormFault } from '../../../../src/import/returns/fault.ts';
import type { ReadForm } from '../../../../src/import/returns/form.ts';
import { DAMAGES, damaged } from './damage.ts';
import { filledBook, read, save } from './filled-form.ts';

let whole: ReadForm | undefined;
const told = (form: ReadForm | undefined): unknown => form?.answers.map(({ cell, entry }) => ({ cell, entry }));
beforeAll(async () => {
  ({ form: whole } = await read(await save(await filledBook())));
});

test('a filled form is read: what is public with its documents, what is kept for the meeting, what is blank', () => {
  expect(whole).toMatchObject({ period: '2028-Q1', withheld: 1, blank: 3 });
  expect(told(whole)).toEqual([
    {
      cell: 'F5',
      entry: {
        about: 'task-1-length',
        status: 'under-way',
        done: '建成11.5公里步道。',
        problem: '桥下一段没有验收。',
        next: '二季度验收。',
        evidence: ['一季度步道工作情况', '步道验收公告'].map((title) => ({
          title,
          issuer: '临溪市城市管理局',
          number: '临步道〔2028〕3号',
          date: '2028-03-18',
          url: 'https://urban.example/2028-q1',
        })),
        published: { date: '2028-03-20', where: '虚构的临溪市政务公开网' },
      },
    },
  ]);
});

test('a form that LibreOffice opened, filled in and saved says the same', async () => {
  const { form, faults } = await read(new Uint8Array(readFileSync('test/fixtures/returns/libreoffice.xlsx')));
  expect(faults).toEqual([]);
  expect(form).toMatchObject({ period: '2028-Q1', withheld: 1, blank: 3 });
  expect(told(form)).toEqual(told(whole));
});

test('there are at least sixty kinds of damage', () => {
  expect(new Set(DAMAGES.map(({ what }) => what)).size).toBeGreaterThanOrEqual(60);
});

test.each(DAMAGES)('$what: read right, or refused with its place', async (damage) => {
  const { form, faults } = await read(await damaged(damage, await filledBook()), damage.name);
  if (!damage.refused) {
    expect(faults).toEqual([]);
    expect(told(form)).toEqual(told(whole));
    return;
  }
  expect(form?.answers, 'nothing is taken from it').toBeUndefined();
  expect(faults.length).toBeGreaterThan(0);
  const { sheet, cell, found } = damage.refused;
  const named = faults.filter((fault) => (sheet === undefined || fault.sheet === sheet) && (cell === undefined || fault.cell === cell));
  expect(named, JSON.stringify(faults.slice(0, 3))).not.toEqual([]);
  if (found) expect(named.map((fault) => fault.found).join('\n')).toMatch(found);
  for (const fault of faults.slice(0, 5)) {
    expect(formatFormFault(fault)).toMatch(/^✗ .+\n {4}实际：.+\n {4}应为：.+\n {4}建议：.+。$/);
    expect(fault.fix).toMatch(/\p{Script=Han}/u);
  }
});
