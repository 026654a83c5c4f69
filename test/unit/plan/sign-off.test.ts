import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { aboutWorkbook } from '../../../src/export/spreadsheet.ts';
import { sheetDocx } from '../../../src/export/sheets/docx.ts';
import { signOffSheet } from '../../../src/plan/sign-off.ts';
import type { Plan } from '../../../src/plan/types.ts';

let plan: Plan;
beforeAll(async () => {
  plan = (await checkContent('content')).plan ?? expect.fail('no plan');
});

test('a unit finds each of its targets with its words, a box to tick and room to correct', () => {
  for (const department of plan.departments) {
    const cells = signOffSheet(plan, department).tables.flatMap(({ rows }) => rows.flatMap((row) => (Array.isArray(row) ? [row] : [])));
    for (const task of department.tasks)
      for (const target of task.targets)
        expect(cells.filter((row) => row[2] === target.quote.text && row[3] === '□\u00A0对')).not.toEqual([]);
    expect(cells.some((row) => row[1] === department.name)).toBe(true);
  }
});

test('the file holds the words, and is the same each time', async () => {
  const [department = expect.fail('no department')] = plan.departments;
  const make = (): Promise<Uint8Array> => sheetDocx(signOffSheet(plan, department), aboutWorkbook(plan, 'x'));
  const [first, second] = [await make(), await make()];
  expect(second).toEqual(first);
  const text = new TextDecoder().decode(unzipSync(first)['word/document.xml']);
  expect(text).toContain('要改成什么');
  expect(text).toContain(department.tasks[0]?.title);
});
