import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { dutiesOf } from '../../../src/plan/duty.ts';
import { csv } from '../../../src/export/csv.ts';
import { dutyTable } from '../../../src/export/tables/duties.ts';
import type { Plan } from '../../../src/plan/types.ts';

let plan: Plan;
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has diagnostics; run npm run check');
  plan = checked;
});

describe('the duties of a department', () => {
  test('are its tasks, each in words that stand in the text, with all other units as partners', () => {
    for (const department of plan.departments) {
      const duties = dutiesOf(department);
      expect(duties.map((d) => d.task)).toEqual(department.tasks);
      for (const { task, words, partners, printed } of duties) {
        expect(task.clause.text).toContain(words);
        expect(words).not.toBe('');
        expect([department, ...partners].toSorted((a, b) => a.order - b.order)).toEqual(
          task.departments.toSorted((a, b) => a.order - b.order),
        );
        for (const form of printed) expect(task.responsibilityClause).toContain(form);
      }
    }
  });

  test('leave out nothing of the text but the title and the units, which stand beside', () => {
    for (const department of plan.departments)
      for (const { task, words } of dutiesOf(department))
        expect(`${task.number}.${task.title}。${words}${task.responsibilityClause}`).toBe(task.clause.text);
  });
});

describe('the duties as CSV', () => {
  const rowsOf = (text: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;

  test('have a row for each target, and one for a task without', () => {
    for (const department of plan.departments) {
      const rows = rowsOf(csv(dutyTable(department)));
      expect(rows).toHaveLength(department.tasks.reduce((sum, t) => sum + Math.max(1, t.targets.length), 0));
      expect(new Set(rows.map((r) => r['任务序号']))).toEqual(new Set(department.tasks.map((t) => String(t.number))));
      expect(rows.flatMap((r) => r['指标原话'] || [])).toEqual(department.tasks.flatMap((t) => t.targets.map((g) => g.quote.text)));
    }
  });

  test('open in a spreadsheet as what they are: mark of UTF-8, lines by CRLF, no formula', () => {
    const [department] = plan.departments;
    if (!department) throw new Error('no department');
    const text = csv(dutyTable({ ...department, tasks: department.tasks.map((t) => ({ ...t, title: `=${t.title}` })) }));
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.trimEnd().split('\r\n').length).toBe(text.trimEnd().split('\n').length);
    for (const row of rowsOf(text)) expect(row['任务']).toMatch(/^'=/);
  });
});
