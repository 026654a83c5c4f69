import { beforeAll, describe, expect, test } from 'vitest';
import { goalPicture } from '../../../../src/features/goals/geometry.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import type { Plan } from '../../../../src/plan/types.ts';

let plan: Plan;
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has diagnostics; run npm run check');
  plan = checked;
});

describe('the picture of the goals', () => {
  test('shows every dated target of the goals part', () => {
    const picture = goalPicture(plan);
    const drawn = [...picture.shares, ...picture.counts, ...picture.built].flatMap((row) => row.points.map((point) => point.target));
    for (const target of plan.goals.flatMap((goal) => goal.targets)) expect(drawn).toContain(target);
  });

  test('places shares on one scale from 0 to 100', () => {
    for (const { points } of goalPicture(plan).shares) for (const { x, target } of points) expect(x).toBe(target.value);
    expect(goalPicture(plan).ticks.at(0)).toBe(0);
    expect(goalPicture(plan).ticks.at(-1)).toBe(100);
  });

  test('never mixes a share, a count and something to be built in one row', () => {
    const picture = goalPicture(plan);
    expect(picture.shares.flatMap((r) => r.points).every((p) => p.target.unit === '%')).toBe(true);
    expect(picture.counts.flatMap((r) => r.points).every((p) => p.target.unit !== '%' && p.target.value !== undefined)).toBe(true);
    expect(picture.built.flatMap((r) => r.points).every((p) => p.target.value === undefined)).toBe(true);
  });

  test('draws two different values for one year and indicator as they stand', () => {
    const twice = goalPicture(plan).shares.flatMap((row) => {
      const years = Map.groupBy(row.points, (p) => p.year);
      return [...years.values()].filter((points) => new Set(points.map((p) => p.x)).size > 1);
    });
    expect(twice.map((points) => points.map((p) => p.target.value))).toEqual([[60, 65]]);
  });

  test('keeps what is due every year apart from totals', () => {
    const picture = goalPicture(plan);
    const drawn = [...picture.shares, ...picture.counts].flatMap((row) => row.points);
    expect(drawn.filter((p) => p.target.every !== undefined)).toEqual([]);
  });
});
