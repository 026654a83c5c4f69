import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/site/settings.ts';
import { buildDate, chinaDay, isDay } from '../../../src/notice/dates.ts';

test('a day is the day in China, wherever the machine stands', () => {
  expect(chinaDay(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23');
  expect(chinaDay(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
});

test.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-2-9', false],
  ['tomorrow', false],
])('%s is a day of the calendar: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

describe('the day of a build', () => {
  test('is what is set, and part of what a build is made of', () => {
    expect(readSettings({ PLAN_DATE: '2028-01-01' }).date).toBe('2028-01-01');
    expect(readSettings({}).date).toBe(chinaDay(new Date()));
  });

  test('is refused when there is no such day', () => {
    expect(() => buildDate('2026-13-01')).toThrow('expected a day such as 2026-11-24');
  });
});
