import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';
import { planOf } from '../export/plans.ts';

const ask = (...args: string[]): { status: number | null; out: string; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/ask.ts'), ...args], { encoding: 'utf8', cwd: root });
  return { status, out: stdout, said: stderr };
};
const plan = await planOf('content');

describe('asking for a department', () => {
  test.each(plan.departments.flatMap((d) => [d.name, d.short].map((name) => ({ name, department: d }))))(
    '$name finds its tasks',
    async ({ name, department }) => {
      const { answer } = await import('../../../scripts/ask/answer.ts');
      const found = answer(plan, { names: [name] });
      expect('departments' in found && found.departments.map((d) => d.id)).toEqual([department.id]);
      expect('table' in found && found.table.rows.map((row) => row[0])).toEqual(department.tasks.map((t) => t.number));
    },
  );

  test('by a short name gives its tasks as JSON, with partners and targets', () => {
    const { status, out } = ask('教育局', '--format', 'json');
    expect(status).toBe(0);
    const education = plan.departments.find((d) => d.shortNames.includes('教育局') || d.printed.includes('市教育局'));
    const { department, tasks } = JSON.parse(out) as {
      department: { id: string };
      tasks: { number: number; partners: string[]; targets: string[] }[];
    };
    expect(department.id).toBe(education?.id);
    expect(tasks.map((t) => t.number)).toEqual(education?.tasks.map((t) => t.number));
    for (const [i, task] of tasks.entries()) {
      expect(task.partners).toHaveLength((education?.tasks[i]?.departments.length ?? 0) - 1);
      expect(task.targets).toHaveLength(education?.tasks[i]?.targets.length ?? -1);
    }
  });

  test('by initials gives the same as CSV', () => {
    const { data } = Papa.parse<Record<string, string>>(ask('jyj', '--format', 'csv').out, { header: true, skipEmptyLines: true });
    const json = JSON.parse(ask('教育局', '--format', 'json').out) as { tasks: { number: number; title: string }[] };
    expect(data.map((row) => [Number(row['序号']), row['任务']])).toEqual(json.tasks.map((t) => [t.number, t.title]));
  });

  test('gives a table for people', () => {
    const { status, out } = ask('教育局');
    expect(status).toBe(0);
    expect(out).toContain('共同责任单位');
    expect(out).toMatch(/：\d+ 项任务/);
  });

  test('that nobody knows names the nearest ones, and fails', () => {
    const { status, out, said } = ask('教培会');
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(said).toContain('教育局');
  });

  test('in an unknown form explains itself', () => {
    expect(ask('教育局', '--format', 'pdf')).toMatchObject({ status: 2 });
    expect(ask().said).toContain('NAME');
  });
});

describe('asking for more than one unit’s tasks', () => {
  const rows = (...args: string[]): Record<string, unknown>[] =>
    (JSON.parse(ask(...args, '--format', 'json').out) as Record<string, Record<string, unknown>[]>)[
      args.includes('--progress') ? 'progress' : args.length > 2 || args[0]?.startsWith('--') ? 'targets' : 'tasks'
    ] ?? [];

  test('what two units share', () => {
    const [a, b] = plan.departments.filter((d) => d.tasks.length > 1);
    if (!a || !b) throw new Error('two units');
    const shared = a.tasks.filter((t) => b.tasks.includes(t)).map((t) => t.number);
    expect(rows(a.name, b.name).map((row) => row['number'])).toEqual(shared);
    expect(ask(a.name, b.name).out).toContain(`${a.name}、${b.name}共同承担：${shared.length} 项任务`);
  });

  test('what falls due for a unit in a year', () => {
    const education = plan.departments.find((d) => d.shortNames.includes('教育局'));
    const due = education?.tasks.flatMap((t) => t.targets).filter((t) => t.due?.startsWith('2025')) ?? [];
    expect(rows('教育局', '--due', '2025').map((row) => row['page'])).toHaveLength(due.length);
    expect(due.length).toBeGreaterThan(0);
  });

  test('what nobody carries', () => {
    const found = rows('--unowned').map((row) => String(row['target']));
    expect(found.length).toBeGreaterThan(0);
    for (const words of found)
      expect(plan.tasks.some((t) => t.clauses.some((c) => c.text.includes(words.split(' ')[0] ?? '')))).toBe(false);
  });

  test('what was made public of a quarter: nothing yet, and it says so', () => {
    expect(ask('--progress', '2026-Q4').out).toContain('没有收录到');
    expect(rows('--progress', '2026-Q4')).toEqual([]);
  });

  test('a year or a quarter that is none is explained', () => {
    expect(ask('--due', '25').status).toBe(2);
    expect(ask('--progress', '2026').status).toBe(2);
    expect(ask('--progres', '2026-Q4')).toMatchObject({ status: 2 });
  });
});
