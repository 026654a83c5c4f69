import { expect, test } from 'vitest';
import { formatAmount, formatNumber, formatValue, formatWhen, placeOf, printedValue } from '../../../src/plan/format.ts';
import type { Clause } from '../../../src/plan/types.ts';

test.each([
  [{ comparison: 'at-least', value: 65, unit: '%' }, '65%以上'],
  [{ comparison: 'reach', value: 60, unit: '%' }, '达到60%'],
  [{ comparison: 'count', value: 2, unit: '个' }, '2个'],
  [{ comparison: 'count', value: 1, unit: '次', every: 'quarter' }, '每季度1次'],
  [{ comparison: 'reach', value: 20_000, unit: '人次', every: 'year' }, '每年2万人次'],
  [{ comparison: 'reach', value: 2, unit: '倍', base: '在校生总数', every: 'year' }, '每年达到在校生总数的2倍'],
  [{ comparison: 'at-most', value: 200_000_000, unit: '元' }, '不超过2亿元'],
  [{ comparison: 'at-most', value: 5, unit: '起', every: 'year' }, '不超过5起（每年）'],
  [{ comparison: 'at-most', value: 3 }, '不超过3'],
  [{ comparison: 'about', value: 30, unit: '个' }, '30个左右'],
  [{ comparison: 'count', value: 3, upper: 5, unit: '个' }, '3—5个'],
  [{ comparison: 'done' }, '建成'],
] as const)('a target reads as the notice would put it: %j', (target, words) => {
  expect(formatValue(target)).toBe(words);
});

test('a length in months reads as a length, and says how the text prints it', () => {
  const target = { comparison: 'at-least', value: 3, unit: '月' } as const;
  expect([formatValue(target), formatAmount(target), printedValue(target)]).toEqual(['3个月以上', '3个月以上', '原文“3月以上”']);
  expect(printedValue({ comparison: 'at-least', value: 65, unit: '%' })).toBe('');
});

test('numbers are written in 万 only where nothing is lost', () => {
  expect(formatNumber(20_000)).toBe('2万');
  expect(formatNumber(12_345)).toBe('12345');
  expect(formatNumber(9_999)).toBe('9999');
});

test('the end of a year is called so; another day is named; no date, no words', () => {
  expect(formatWhen({ due: '2025-12-31' })).toBe('2025年底');
  expect(formatWhen({ due: '2025-06-30' })).toBe('2025年6月30日');
  expect(formatWhen({})).toBe('');
});

test('the place of a clause names its part and its item', () => {
  const clause = (id: string, owner: string): Clause => ({
    id,
    owner,
    kind: 'paragraph',
    text: '',
    part: 'tasks',
    partHeading: '四、重点任务',
    sentences: [],
  });
  expect(placeOf(clause('task-16', 'tasks/16'))).toBe('四、重点任务，第16项');
  expect(placeOf(clause('goal-2024', 'goals/2024'))).toBe('四、重点任务');
});
