import { expect, test } from 'vitest';
import { newest, ofDepartment, ofTask, periodsOf, standingOf, unownedTargets } from '../../../src/plan/progress.ts';
import { STATUSES } from '../../../src/collections/progress/statuses.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { planOf } from '../export/plans.ts';

const real = await planOf('content');
const { plan: invented } = await checkContent('test/fixtures/plans/riverside', '2028-01-15');
if (!invented) throw new Error('the fixture has faults');
const target = (id: string) => {
  const found = invented.targets.find((one) => one.id === id);
  if (!found) throw new Error(`no target ${id}`);
  return found;
};

test('the real plan has no published progress and no later ruling, and says so', () => {
  expect(real.progress).toEqual([]);
  expect(real.rulings).toEqual([]);
  expect([...new Set(real.targets.map((t) => standingOf(real, t).words))].toSorted()).toEqual(
    ['期限已过，暂无公开进展', '暂无公开进展'].toSorted(),
  );
});

test('the fixture shows six quarters and every status', () => {
  expect(periodsOf(invented.progress)).toEqual(['2027-Q4', '2027-Q3', '2027-Q2', '2027-Q1', '2026-Q4', '2026-Q3']);
  expect(new Set(invented.progress.map(({ status }) => status))).toEqual(new Set(Object.keys(STATUSES)));
});

test('what stands is the newest word of each unit, with its quarter, and no verdict from a date', () => {
  const { entries, past, words } = standingOf(invented, target('task-1-length'));
  expect(entries.map((e) => [e.department.id, e.status, e.period])).toEqual([
    ['urban-management', 'missed', '2027-Q4'],
    ['water', 'under-way', '2027-Q4'],
  ]);
  expect(past).toBe(true);
  expect(words).toBe('未按期（2027年第4季度）、推进中（2027年第4季度）；期限已过');
  expect(standingOf(invented, target('task-2-lamps')).words).toBe('已完成（2027年第4季度）');
});

test('a day that has passed without a word is told as that, and a day ahead as that', () => {
  const silent = { ...invented, progress: [] };
  expect(standingOf(silent, target('task-1-length')).words).toBe('期限已过，暂无公开进展');
  expect(standingOf({ ...silent, builtOn: '2027-12-31' }, target('task-1-length')).words).toBe('未到期，暂无公开进展');
});

test('an entry about a task is no word about its targets', () => {
  const [task] = invented.tasks;
  if (!task) throw new Error('no task');
  const about = ofTask(invented, task);
  expect(newest(about.filter((e) => !e.target))?.period).toBe('2027-Q1');
  expect(standingOf(invented, target('task-1-seats')).entries.map((e) => e.period)).toEqual(['2026-Q4']);
});

test('goals that no task states are nobody’s', () => {
  const names = [...new Set(unownedTargets(real).map((t) => t.indicator))];
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(real.tasks.flatMap((t) => t.clauses).some(({ text }) => text.includes(name))).toBe(false);
});

test('a ruling names who leads and which office, beside the notice', () => {
  expect(invented.rulings.map((r) => [r.task.number, r.leads.map((d) => d.id), r.offices[0]?.office])).toEqual([
    [3, ['library'], '读者服务部'],
  ]);
  expect(invented.tasks[2]?.responsibilities.map((r) => r.role)).toEqual(['责任单位', '责任单位']);
});

test('entries of a unit are its own and no other’s', () => {
  const water = invented.departments.find(({ id }) => id === 'water');
  if (!water) throw new Error('no unit water');
  const own = ofDepartment(invented, water);
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(invented.progress.filter(({ department }) => department.id === 'water'));
});
