import { beforeAll, describe, expect, test } from 'vitest';
import { matrixData, type MatrixData } from '../../../../src/features/matrix/data.ts';
import { INITIAL, type MatrixState } from '../../../../src/features/matrix/state.ts';
import { matrixView } from '../../../../src/features/matrix/view.ts';
import { captionOf, changeOf, conditions, settings, statusOf } from '../../../../src/features/matrix/words.ts';
import type { Plan } from '../../../../src/plan/types.ts';
import { planOf } from '../../drawings/plans.ts';

let plan: Plan;
let data: MatrixData;
beforeAll(async () => {
  plan = await planOf();
  data = matrixData(plan, (path) => path);
});
const state = (change: Partial<MatrixState>): MatrixState => ({ ...INITIAL, ...change });
const caption = (change: Partial<MatrixState>): string => captionOf(data, matrixView(data.model, state(change)), state(change));
const status = (change: Partial<MatrixState>): string => statusOf(data, matrixView(data.model, state(change)));
const pairsOf = (tasks: Plan['tasks']): number => tasks.reduce((sum, task) => sum + task.departments.length, 0);

describe('what stands above the matrix', () => {
  test('the whole: how many tasks, units and pairs', () => {
    const all = `${plan.tasks.length}项任务`;
    expect(caption({})).toBe(
      `${all}与${plan.departments.length}个责任单位：方块表示原文把这个单位写在这项任务里，共${pairsOf(plan.tasks)}对`,
    );
    expect(status({})).toBe(`${all}，${pairsOf(plan.tasks)}对责任。`);
  });

  test('a part: how many of how many, under which conditions', () => {
    const [, group] = plan.groups;
    const tasks = group?.tasks ?? [];
    const shown = `显示${tasks.length}项任务（共${plan.tasks.length}项）`;
    expect(caption({ group: group?.id ?? '' })).toMatch(new RegExp(`^${shown}与.*共${pairsOf(tasks)}对。任务组：${group?.heading}$`));
    expect(status({ group: group?.id ?? '' })).toBe(`${shown}，${pairsOf(tasks)}对责任。`);
  });

  test('nothing left: it says what to do', () => {
    const both = plan.departments.flatMap((a) =>
      plan.departments.filter((b) => !a.tasks.some((task) => b.tasks.includes(task))).map((b) => [a.id, b.id]),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(status({ departments: both[0] ?? [], shared: true })).toContain('显示0项任务');
    expect(status({ departments: both[0] ?? [], shared: true })).toContain('请减少条件');
    expect(status({})).not.toContain('请减少条件');
  });

  test('how many stand out, once something is picked', () => {
    const [unit] = plan.departments;
    expect(status({ departments: [unit?.id ?? ''] })).toContain(`标出${unit?.tasks.length}项`);
    expect(status({})).not.toContain('标出');
  });

  test('conditions are told one by one, and none where there is none', () => {
    const [a, b] = plan.departments;
    expect(conditions(data, INITIAL)).toEqual([]);
    expect(conditions(data, state({ year: '2025', departments: [a?.id ?? '', b?.id ?? ''], shared: true }))).toEqual([
      '到期年份：2025年底',
      `只看${a?.short}、${b?.short}共同承担的任务`,
    ]);
  });
});

describe('what a reader hears of a change', () => {
  const change = (after: Partial<MatrixState>, before: Partial<MatrixState> = {}): string => changeOf(data, state(before), state(after));

  test.each<[Partial<MatrixState>, string]>([
    [{ rows: 'number' }, '任务排序：按序号。'],
    [{ rows: 'group' }, '任务排序：按任务组。'],
    [{ rows: 'departments' }, '任务排序：按单位数。'],
    [{ columns: 'first' }, '单位排序：按原文先后。'],
    [{ columns: 'tasks' }, '单位排序：按任务数。'],
    [{ columns: 'kind' }, '单位排序：按类别。'],
    [{ year: '2024' }, '到期年份：2024年底。'],
    [{ intensity: true }, '按指标数填色。'],
    [{ list: 'tasks' }, '按任务看。'],
    [{}, ''],
  ])('%j: %s', (after, words) => {
    expect(change(after)).toBe(words);
  });

  test('of what is taken back, too', () => {
    expect(change({}, { rows: 'number' })).toBe('任务排序：相近的在一起。');
    expect(change({}, { columns: 'tasks' })).toBe('单位排序：相近的在一起。');
    expect(change({}, { year: '2024', group: plan.groups[0]?.id ?? '' })).toBe('任务组：全部；到期年份：全部。');
    expect(change({}, { intensity: true, list: 'tasks' })).toBe('不再按指标数填色；按单位看。');
  });

  test('units and tasks that are picked and dropped are named', () => {
    const [unit] = plan.departments;
    const task = plan.tasks[4];
    const both = { departments: [unit?.id ?? ''], tasks: [task?.id ?? ''] };
    expect(change(both)).toBe(`已选${unit?.short}、第${task?.number}项。`);
    expect(change({}, both)).toBe(`已取消${unit?.short}、第${task?.number}项。`);
    const two = { departments: plan.departments.slice(0, 2).map(({ id }) => id) };
    expect(change({ ...two, shared: true }, two)).toBe('只看选中单位共同承担的。');
    expect(change(two, { ...two, shared: true })).toBe('不再只看共同承担的。');
  });

  test('a group is called by its heading', () => {
    const [group] = plan.groups;
    expect(change({ group: group?.id ?? '' })).toBe(`任务组：${group?.heading}。`);
  });
});

test('a picture says its orders, what is picked, and how its marks are to be read', () => {
  const [unit] = plan.departments;
  expect(settings(data, INITIAL)).toEqual(['任务排序：相近的在一起；单位排序：相近的在一起']);
  const [orders, fills] = settings(data, state({ rows: 'number', departments: [unit?.id ?? ''], intensity: true }));
  expect(orders).toBe(`任务排序：按序号；单位排序：相近的在一起；选中：${unit?.short}`);
  expect(fills).toMatch(/空心没有指标.*填满有3个及以上/);
});
