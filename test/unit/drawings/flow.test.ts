import { beforeAll, describe, expect, test } from 'vitest';
import { combinations, combinationWords } from '../../../src/drawings/combinations.ts';
import { carriedGoals, flow, flowWords } from '../../../src/drawings/flow.ts';
import type { Department, Plan } from '../../../src/plan/types.ts';
import { planOf } from './plans.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await planOf();
});

describe('from goal to task to unit', () => {
  test('every goal stands once; what nobody carries stands without a tie', () => {
    const drawn = flow(plan);
    expect(drawn?.goals).toHaveLength(new Set(plan.goals.flatMap((g) => g.targets.map((t) => t.indicator))).size);
    const alone = drawn?.goals.filter(({ litBy }) => litBy.length === 1).map(({ item }) => item.indicator);
    expect(alone?.toSorted()).toEqual(['产业学院', '教师企业实践流动站'].toSorted());
    expect(flowWords(plan)).toContain('产业学院、教师企业实践流动站没有任务写到，没有单位承担');
  });

  test('every task stands once, those without a goal together; every tie is one of the plan', () => {
    const drawn = flow(plan);
    const tasks = drawn?.tasks.flatMap(({ item }) => item) ?? [];
    expect(tasks.map((t) => t.number).toSorted((a, b) => a - b)).toEqual(plan.tasks.map((t) => t.number));
    const ties = drawn?.tasks.reduce((sum, { item }) => sum + new Set(item.flatMap((t) => t.departments)).size, 0);
    expect(drawn?.right).toHaveLength(ties ?? -1);
    expect(drawn?.left).toHaveLength(carriedGoals(plan).reduce((sum, { tasks: own }) => sum + own.length, 0));
  });

  test('picking a unit lights the goals it has a part in, and no other', () => {
    const drawn = flow(plan);
    const unit = drawn?.departments.find(({ item }) => item.id === 'finance');
    const lit = drawn?.goals.filter(({ litBy }) => litBy.includes(unit?.id ?? '')).map(({ item }) => item.indicator);
    expect(lit).toEqual(carriedGoals(plan).flatMap((g) => (g.departments.some((d) => d.id === 'finance') ? [g.indicator] : [])));
  });

  test('sixty units are told in the table, not drawn as a tangle', () => {
    const [first] = plan.departments;
    const many = Array.from({ length: 60 }, (_, i) => ({ ...first, id: `unit-${i}`, order: i }) as Department);
    expect(flow({ ...plan, departments: many })).toBeUndefined();
  });
});

describe('who works with whom', () => {
  test('each combination is one column, most tasks first, and every task is in one', () => {
    const { columns, others } = combinations(plan);
    expect(columns).toHaveLength(10);
    expect(others).toEqual([]);
    expect(columns.flatMap((c) => c.tasks)).toHaveLength(plan.tasks.length);
    expect(columns.map((c) => c.height)[0]).toBe(100);
    expect(combinationWords(plan)).toBe('17项任务由10种单位组合承担，其中最多的3种承担了9项。');
  });

  test('a tie runs from the first dot of a column to its last', () => {
    const { rows, columns } = combinations(plan);
    for (const { departments, from, to } of columns) {
      expect(departments).toContain(rows[from]);
      expect(departments).toContain(rows[to]);
      expect(Math.max(...departments.map((d) => rows.indexOf(d)))).toBe(to);
    }
  });

  test('many combinations are drawn as far as they fit, the others told', () => {
    const tasks = plan.departments.flatMap((a, i) =>
      plan.departments.slice(i + 1).map((b, k) => ({ ...plan.tasks[0], number: i * 20 + k, departments: [a, b] }) as never),
    );
    const { columns, others } = combinations({ ...plan, tasks });
    expect(columns).toHaveLength(12);
    expect(columns.length + others.length).toBe(78);
  });
});
