import { expect, test } from 'vitest';
import { periodBefore, periodEnd, periodName, periodOf, periodStart } from '../../../src/plan/period.ts';

test.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('%s lies in %s', (day, period) => expect(periodOf(day)).toBe(period));

test('a quarter has a first and a last day, a name, and one before it', () => {
  expect(periodStart('2026-Q4')).toBe('2026-10-01');
  expect(periodEnd('2026-Q4')).toBe('2026-12-31');
  expect(periodEnd('2028-Q1')).toBe('2028-03-31');
  expect(periodName('2026-Q4')).toBe('2026年第4季度');
  expect(periodBefore('2026-Q1')).toBe('2025-Q4');
  expect(periodBefore('2026-Q4')).toBe('2026-Q3');
});

test('what is no quarter is refused with what is expected', () => {
  expect(() => periodName('2026-Q5')).toThrow('expected a quarter such as 2026-Q4');
});
