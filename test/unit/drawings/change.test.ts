import { beforeAll, describe, expect, test } from 'vitest';
import { changeChart, rowsOf, type ChangeRow } from '../../../src/drawings/change.ts';
import { answers, rowWords } from '../../../src/drawings/change-words.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { planOf, withGoals } from './plans.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await planOf();
});
const rowOf = (indicator: string): ChangeRow => {
  const row = rowsOf(changeChart(plan)).find((r) => r.indicator === indicator);
  if (!row) throw new Error(`no row for ${indicator}`);
  return row;
};
const answer = (question: RegExp): string => answers(changeChart(plan)).find((a) => question.test(a.question))?.words ?? '';

describe('what someone asks of the chart first', () => {
  test('what is due in 2025', () => {
    const due = answer(/^2025年底到期8项（期限已过）$/);
    for (const words of ['产业学院2个', '教师企业实践流动站5个', '“双师型”教师占专业课教师比例75%', '产教融合示范性实习实训基地3个'])
      expect(due).toContain(words);
    expect(answers(changeChart({ ...plan, builtOn: '2025-01-01' }))[0]?.question).toBe('2025年底到期8项（期限未到）');
  });

  test('what changed from 2024', () => {
    const change = answer(/^与2024年底相比$/);
    expect(change).toContain('产教融合示范性实习实训基地由1个到3个、教师企业实践流动站由3个到5个');
    expect(change).toContain('新提出“双师型”教师占专业课教师比例75%');
    expect(change).toContain('市域产教融合联合体、行业产教融合共同体、产业学院个数不变');
    expect(change).toContain('公共技能实训中心原文前后期限不同');
  });

  test('what has no owner', () => {
    expect(answer(/^没有责任单位的$/)).toBe('产业学院、教师企业实践流动站：没有哪项任务写到，也就没有责任单位。');
  });
});

describe('a row of the chart', () => {
  test('every dated target of the goals part is drawn, once', () => {
    const drawn = rowsOf(changeChart(plan)).flatMap((row) => row.steps.flatMap((step) => step.targets.map((t) => t.id)));
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const target of plan.goals.flatMap((goal) => goal.targets)) expect(drawn).toContain(target.id);
  });

  test('two numbers for one date are one mark that says so, at one place', () => {
    const [first, last] = rowOf('服务我市重点产业的专业布点占比').steps;
    expect(first).toMatchObject({ form: 'differing', from: 60, to: 65, value: '60%／65%以上' });
    expect(last).toMatchObject({ from: 75, to: 75, value: '75%／75%以上' });
    expect(rowWords(rowOf('服务我市重点产业的专业布点占比'), changeChart(plan))).toContain('2024年底原文两处不一致，写作60%／65%以上');
  });

  test('names the units that carry it, or that nobody does', () => {
    expect(rowOf('市域产教融合联合体').tasks.map((t) => t.number)).toEqual([12]);
    expect(rowWords(rowOf('产业学院'), changeChart(plan))).toMatch(/没有任务写到它，也就没有责任单位。$/);
  });

  test('what is due every year is no total, and stays out', () => {
    expect(rowsOf(changeChart(plan)).flatMap((r) => r.steps.flatMap((s) => s.targets.filter((t) => t.every)))).toEqual([]);
  });
});

describe('numbers of any size', () => {
  test('one and a thousand million stand on tracks of their own, within them, in words that can be read', () => {
    const chart = changeChart(
      withGoals(plan, [
        { indicator: '一个', comparison: 'count', value: 1, unit: '个', due: '2024-12-31' },
        { indicator: '一个', comparison: 'count', value: 1_000_000_000, unit: '个' },
        { indicator: '资金', comparison: 'at-least', value: 250_000_000, unit: '元' },
        { indicator: '户数', comparison: 'count', value: 12_345_678, unit: '户' },
      ]),
    );
    for (const { steps } of chart.counts)
      for (const { from, to } of steps) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(100);
      }
    expect(chart.counts.flatMap((r) => r.steps.map((s) => s.value))).toEqual(['1个', '10亿个', '2.5亿元以上', '12,345,678户']);
  });

  test('at most, about and a range are forms of their own', () => {
    const chart = changeChart(
      withGoals(plan, [
        { indicator: '降幅', comparison: 'at-most', value: 20, unit: '%' },
        { indicator: '规模', comparison: 'about', value: 50, unit: '%' },
        { indicator: '区间', comparison: 'range', value: 30, upper: 40, unit: '%' },
      ]),
    );
    expect(chart.shares.map((r) => r.steps.map((s) => [s.form, s.from, s.to, s.value]))).toEqual([
      [['at-most', 20, 20, '不超过20%']],
      [['about', 50, 50, '50%左右']],
      [['range', 30, 40, '30—40%']],
    ]);
  });

  test('counts of like size share a scale; one of another size has its own', () => {
    const one = { comparison: 'count', unit: '个' } as const;
    const like = changeChart(
      withGoals(plan, [
        { ...one, indicator: '甲', value: 2 },
        { ...one, indicator: '乙', value: 4 },
      ]),
    );
    expect(like.counts.map((r) => r.end)).toEqual([4, 4]);
    const unlike = changeChart(
      withGoals(plan, [
        { ...one, indicator: '甲', value: 2 },
        { ...one, indicator: '乙', value: 4000 },
      ]),
    );
    expect(unlike.counts.map((r) => r.end)).toEqual([2, 4000]);
  });
});
