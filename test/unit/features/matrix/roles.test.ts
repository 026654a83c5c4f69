import { expect, test } from 'vitest';
import { leadIsOpen, roleOf, rolesOf } from '../../../../src/features/matrix/roles.ts';
import { planOf } from '../../drawings/plans.ts';

test('a plan that names no leader says so, and its legend has one mark', async () => {
  const plan = await planOf();
  expect(leadIsOpen(plan)).toBe(true);
  const pairs = plan.tasks.reduce((sum, task) => sum + task.departments.length, 0);
  expect(rolesOf(plan)).toEqual([{ role: 'responsible', pairs }]);
});

test('a plan with leading units has a mark of its own for them, with their number, and does not say that nobody leads', async () => {
  const plan = await planOf('test/fixtures/plans/riverside');
  expect(leadIsOpen(plan)).toBe(false);
  expect(rolesOf(plan)[0]).toEqual({ role: 'lead', pairs: 1 });
  const leading = plan.tasks.flatMap((t) => t.departments.filter((d) => roleOf(t, d) === 'lead'));
  expect(leading).toHaveLength(1);
});
