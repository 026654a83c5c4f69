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

describe('as read by hand from the notice', () => {
  const named = (id: string) => {
    const found = plan.departments.find((department) => department.id === id);
    if (!found) throw new Error(`no department ${id}`);
    return found;
  };

  test('the finance bureau shares tasks 15 and 16 with the reform commission, and one of them with seven others', () => {
    expect(partnersOf(named('finance')).map(({ department, tasks }) => [department.id, ...tasks.map((task) => task.number)])).toEqual([
      ['development-reform', 15, 16],
      ['high-tech-zone', 15],
      ['industry-it', 15],
      ['natural-resources', 16],
      ['ecology', 16],
      ['emergency', 16],
      ['market-regulation', 16],
      ['taxation', 16],
    ]);
  });

  test('ten combinations carry the seventeen tasks, three of them nine', () => {
    const combinations = combinationsOf(plan).map(({ departments, tasks }) => [
      departments.map(({ id }) => id).join(' '),
      ...tasks.map(({ number }) => number),
    ]);
    expect(combinations).toHaveLength(10);
    // In the order of the list of departments; of the two that carry two tasks the larger first.
    expect(combinations.slice(0, 4)).toEqual([
      ['college education high-tech-zone', 5, 8, 11, 14],
      ['college education', 2, 7, 17],
      ['development-reform college education high-tech-zone', 4, 12],
      ['college education human-resources', 9, 10],
    ]);
  });

  test('the targets of the human resources bureau are those of task 9; years are those of part three', () => {
    expect(targetsOf(named('human-resources')).map(({ task, indicator }) => [task?.number, indicator])).toEqual([
      [9, '年培训人次'],
      [9, '年培训量'],
    ]);
    expect(targetYears(plan.targets)).toEqual(['2024', '2025']);
  });

  test('what stands nearest to task 16 comes first: task 15, which has the reform commission and the finance bureau too', () => {
    const task = plan.tasks.find(({ number }) => number === 16);
    const [nearest] = task ? relatedTasks(task, plan) : [];
    expect(nearest?.task.number).toBe(15);
    expect(nearest?.departments.map(({ id }) => id)).toEqual(['development-reform', 'finance']);
  });
});
