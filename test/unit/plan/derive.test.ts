import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { byIndicator, combinationsOf, partnersOf, relatedTasks, targetsOf, targetYears } from '../../../src/plan/derive.ts';
import type { Plan } from '../../../src/plan/types.ts';

let plan: Plan;
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has diagnostics; run npm run check');
  plan = checked;
});

describe('who works with whom', () => {
  test('partnership is mutual, with the same tasks on both sides', () => {
    for (const department of plan.departments)
      for (const partner of partnersOf(department)) {
        const back = partnersOf(partner.department).find((p) => p.department === department);
        expect(back?.tasks).toEqual(partner.tasks);
      }
  });

  test('combinations of departments cover every task once', () => {
    const numbers = combinationsOf(plan).flatMap((c) => c.tasks.map((t) => t.number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(plan.tasks.map((t) => t.number));
  });
});

describe('related tasks', () => {
  test('have something in common with the task, and are never the task itself', () => {
    for (const task of plan.tasks)
      for (const related of relatedTasks(task, plan)) {
        expect(related.task).not.toBe(task);
        expect(related.departments.length + related.terms.length).toBeGreaterThan(0);
      }
  });

  test('are at most as many as asked for', () => {
    for (const task of plan.tasks) expect(relatedTasks(task, plan, 2).length).toBeLessThanOrEqual(2);
  });
});

describe('targets', () => {
  test("a department's targets are those of its tasks", () => {
    for (const department of plan.departments)
      expect(targetsOf(department).every((target) => target.task?.departments.includes(department))).toBe(true);
  });

  test('years come once each and in order', () => {
    const years = targetYears(plan.targets);
    expect(years).toEqual([...new Set(years)].toSorted());
    expect(years.length).toBeGreaterThan(1);
  });

  test('an indicator that the text states twice keeps both values side by side', () => {
    const repeated = [...byIndicator(plan.targets).values()].filter((list) => list.length > 1);
    expect(repeated.length).toBeGreaterThan(0);
    expect([...byIndicator(plan.targets).values()].flat()).toHaveLength(plan.targets.length);
  });
});
