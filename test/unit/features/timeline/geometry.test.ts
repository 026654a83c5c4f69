import { beforeAll, describe, expect, test } from 'vitest';
import { periodEnds, timeline } from '../../../../src/features/timeline/geometry.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import type { Plan } from '../../../../src/plan/types.ts';

let plan: Plan;
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has diagnostics; run npm run check');
  plan = checked;
});

test('periods end on the last day of the month, quarter or year', () => {
  expect(periodEnds('quarter', '2024-07-17', '2025-03-31')).toEqual(['2024-09-30', '2024-12-31', '2025-03-31']);
  expect(periodEnds('year', '2024-07-17', '2025-12-31')).toEqual(['2024-12-31', '2025-12-31']);
  expect(periodEnds('month', '2024-01-15', '2024-03-01')).toEqual(['2024-01-31', '2024-02-29']);
  expect(periodEnds('year', '2025-01-01', '2025-06-30')).toEqual([]);
});

describe('the line of time', () => {
  test('runs in order, within its ends', () => {
    const { moments } = timeline(plan);
    const xs = moments.map((m) => m.x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(100);
  });

  test('holds every dated target once, on its day', () => {
    const { moments } = timeline(plan);
    const placed = moments.flatMap((m) => m.targets.map((t) => [t.id, m.date]));
    expect(placed.toSorted()).toEqual(plan.targets.flatMap((t) => (t.due ? [[t.id, t.due]] : [])).toSorted());
  });

  test('begins with the days on which the notice was written and published', () => {
    expect(timeline(plan).moments.slice(0, 2)).toMatchObject([
      { date: plan.meta.written, targets: [] },
      { date: plan.meta.published?.slice(0, 10), targets: [] },
    ]);
  });

  test('a duty that comes again never runs past its last day', () => {
    for (const { ticks, until } of timeline(plan).recurrences) for (const { date } of ticks) expect(date <= (until ?? '9999')).toBe(true);
  });
});
