import { beforeAll, describe, expect, test } from 'vitest';
import { lanesOf, periodEnds, timetable } from '../../../src/drawings/timetable.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { planOf } from './plans.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await planOf();
});

test('periods end on the last day of the month, quarter or year', () => {
  expect(periodEnds('quarter', '2024-07-17', '2025-03-31')).toEqual(['2024-09-30', '2024-12-31', '2025-03-31']);
  expect(periodEnds('year', '2024-07-17', '2025-12-31')).toEqual(['2024-12-31', '2025-12-31']);
  expect(periodEnds('month', '2024-01-15', '2024-03-01')).toEqual(['2024-01-31', '2024-02-29']);
  expect(periodEnds('year', '2025-01-01', '2025-06-30')).toEqual([]);
});

describe('the line of time', () => {
  test('runs in order within its ends, and today has its place on it', () => {
    const { moments, today, from, to } = timetable(plan);
    const xs = moments.map((m) => m.x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect([from, to]).toEqual(['2024-07-01', '2026-12-31']);
    expect(today).toBeGreaterThan(xs.at(-1) ?? 100);
    expect(today).toBeLessThan(100);
    expect(timetable({ ...plan, builtOn: '2040-01-01' }).today).toBe(100);
  });

  test('holds everything that is due once, on its day, and says what is past', () => {
    const { moments } = timetable(plan);
    const placed = moments.flatMap((m) => m.targets.map((t) => [t.id, m.date]));
    expect(placed.toSorted()).toEqual(plan.targets.flatMap((t) => (t.due && !t.every ? [[t.id, t.due]] : [])).toSorted());
    const later = timetable({ ...plan, builtOn: '2025-06-01' }).moments.filter((m) => m.targets.length > 0);
    expect(later.map((m) => [m.date, m.state])).toEqual([
      ['2024-12-31', 'past'],
      ['2025-12-31', 'ahead'],
    ]);
  });

  test('what comes again ends where the plan ends, and says when that day is not printed', () => {
    const { recurrences } = timetable(plan);
    for (const { ticks, until } of recurrences) {
      expect(until).toBe('2025-12-31');
      expect(ticks.at(-1)?.date).toBe('2025-12-31');
    }
    expect(recurrences.find((r) => r.every === 'quarter')?.printed).toBe(false);
  });
});

test('words on one line never meet, at whatever width they were measured', () => {
  const places = [3, 4, 20, 41, 60, 61, 62, 99].map((x, i) => ({ x, characters: 6 + (i % 3) * 3 }));
  for (const width of [15, 20, 60]) {
    const lanes = lanesOf(places, width);
    const boxes = places.map(({ x, characters }, i) => {
      const wide = (characters * 100) / width;
      const from = x < 34 ? x : x > 66 ? x - wide : x - wide / 2;
      return { lane: lanes[i], from, to: from + wide };
    });
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) if (a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true);
  }
});
