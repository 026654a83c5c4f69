import { expect, test } from 'vitest';
import { partnerMatrix } from '../../../../src/features/matrix/partners.ts';
import { planOf } from '../../drawings/plans.ts';

test('each pair of units stands once, with the tasks that both carry; on the diagonal what a unit carries itself', async () => {
  const plan = await planOf();
  const rows = partnerMatrix(plan);
  expect(rows.map(({ department }) => department.id).toSorted()).toEqual(plan.departments.map(({ id }) => id).toSorted());
  for (const [y, { department, cells }] of rows.entries()) {
    expect(cells.map((cell) => cell.department)).toEqual(rows.map((row) => row.department));
    for (const [x, cell] of cells.entries()) {
      const both = plan.tasks.filter((task) => [department, cell.department].every((one) => task.departments.includes(one)));
      expect(cell.tasks, `${department.id} and ${cell.department.id}`).toEqual(x > y ? [] : both);
    }
  }
});

test('a mark is the larger the more tasks two units share; none without a shared task, none on the diagonal', async () => {
  const rows = partnerMatrix(await planOf());
  const pairs = rows.flatMap(({ department, cells }) => cells.filter((cell) => cell.department !== department));
  for (const { department, cells } of rows) expect(cells.find((cell) => cell.department === department)?.side).toBe(0);
  for (const a of pairs) expect(a.side > 0).toBe(a.tasks.length > 0);
  for (const a of pairs) for (const b of pairs) if (a.tasks.length > b.tasks.length) expect(a.side).toBeGreaterThan(b.side);
  expect(Math.max(...pairs.map(({ side }) => side))).toBeLessThanOrEqual(90);
});
