import { describe, expect, test } from 'vitest';
import { dayAsked, readingDay, standing, valueAt } from '../../../src/plan/validity.ts';

describe('a rule of law through time', () => {
  const rule = { from: '2023-01-01', until: '2027-12-31' };
  test.each([
    ['2022-12-31', 'early'],
    ['2023-01-01', 'in-force'],
    ['2027-12-31', 'in-force'],
    ['2028-01-01', 'expired'],
  ])('on %s it is %s', (day, state) => {
    expect(standing(rule, day)).toBe(state);
  });

  test('of which only the year is known holds from the first day of that year', () => {
    expect(standing({ from: '2016' }, '2015-12-31')).toBe('early');
    expect(standing({ from: '2016' }, '2016-01-01')).toBe('in-force');
  });

  test('without days has always held', () => {
    expect(standing({}, '1900-01-01')).toBe('in-force');
  });
});

test('a value is that of its day, and none when none holds', () => {
  const values = [
    { value: 50, from: '2023-01-01', until: '2027-12-31' },
    { value: 25, from: '2028-06-01' },
  ];
  expect(['2022-01-01', '2025-01-01', '2028-01-01', '2029-01-01'].map((day) => valueAt(values, day)?.value)).toEqual([
    undefined,
    50,
    undefined,
    25,
  ]);
});

test('a reader sees the site as of the later of its build and the reader’s day', () => {
  expect(readingDay('2026-11-24', '2026-11-20')).toBe('2026-11-24');
  expect(readingDay('2026-11-24', '2028-01-01')).toBe('2028-01-01');
});

test.each([
  ['?date=2028-01-01', '2028-01-01'],
  ['?date=2019-02-29', '2026-11-25'],
  ['?date=tomorrow', '2026-11-25'],
  ['?date=', '2026-11-25'],
  ['?other=1', '2026-11-25'],
])('a page with %s is read for %s: whatever is no day is not asked for', (search, day) => {
  expect(dayAsked(search, '2026-11-24', new Date('2026-11-24T16:00:00Z'))).toBe(day);
});
