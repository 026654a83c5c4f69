import { expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { quarterGrid, standingGrid } from '../../../src/plan/standing-grid.ts';
import { planOf } from '../export/plans.ts';

const { plan: invented } = await checkContent('test/fixtures/plans/riverside', '2028-01-15');
if (!invented) throw new Error('the fixture has faults');
const real = await planOf('content');

test('every goal, task and target has a row, with the units that answer for it', () => {
  const rows = standingGrid(real);
  expect(rows).toHaveLength(real.targets.length + real.tasks.length);
  for (const task of real.tasks)
    expect(rows.find(({ page }) => page === `/tasks/${task.id}/`)?.cells.map(({ department }) => department)).toEqual(task.departments);
  expect(rows.filter(({ cells }) => cells.length === 0).length).toBeGreaterThan(0);
});

test('a cell holds the newest word of its unit, and what is due says whether that is past', () => {
  const row = standingGrid(invented).find(({ kind }) => kind === 'target');
  expect(row?.cells.flatMap(({ department, entry }) => (entry ? [[department.id, entry.status]] : []))).toEqual([
    ['urban-management', 'missed'],
    ['water', 'under-way'],
  ]);
  expect(row?.due).toBe('2027年底，已过');
});

test('what is said of a task stands at the task, not at its targets', () => {
  const row = standingGrid(invented).find(({ kind }) => kind === 'task');
  expect(row?.cells.some(({ entry }) => entry !== undefined)).toBe(true);
  expect(row?.cells.every(({ entry }) => entry?.target === undefined)).toBe(true);
});

test('quarters run in the order of time; a unit’s words are counted by status', () => {
  const [first] = quarterGrid(invented);
  expect(first?.said.map(({ period }) => period)).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
  const counts = quarterGrid(invented).flatMap(({ said }) => said.flatMap(({ words }) => words.match(/\d+/g) ?? []));
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(invented.progress.length);
  expect(quarterGrid(real).every(({ said }) => said.length === 0)).toBe(true);
});
