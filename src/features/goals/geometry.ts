import { scaleLinear } from 'd3';
import type { Plan, Target } from '../../plan/types.ts';

/** What a row of the picture shows: so many pieces, a share of a hundred, or something that is to exist. */
export type Measure = 'count' | 'share' | 'done';

/** A target in the picture. */
export interface Point {
  target: Target;
  year: string;
  /** Position on the scale of its row, 0 to 100 per cent of the width; for counts the right edge of the last piece. */
  x: number;
}

/** One indicator with all its dated targets, whoever states them. */
export interface Row {
  indicator: string;
  measure: Measure;
  points: Point[];
  /** Counts small enough to stand as pieces, one each; larger ones are told in words alone. */
  pieces: boolean;
}

/** So many pieces fit into the column on a phone. */
const MOST_PIECES = 12;

/** Rows of one measure share one scale; two measures never stand in one drawing. */
export interface GoalPicture {
  years: string[];
  shares: Row[];
  counts: Row[];
  built: Row[];
  /** Ticks of the scale of shares, in per cent. */
  ticks: number[];
  /** Largest count, the end of the scale of counts. */
  most: number;
}

const measureOf = (target: Target): Measure => (target.value === undefined ? 'done' : target.unit === '%' ? 'share' : 'count');

/**
 * Lays out the dated indicators of the goals part, with the targets of tasks that state the same indicator beside them. A yearly target of a task
 * (so many each year) is another measure than a total and stays out.
 */
export function goalPicture(plan: Plan): GoalPicture {
  const dated = plan.targets.filter((t) => t.due !== undefined && t.every === undefined);
  const indicators = [...new Set(plan.goals.flatMap((g) => g.targets.map((t) => t.indicator)))];
  const drawable = (t: Target): boolean => Number.isInteger(t.value ?? 0) && t.upper === undefined && (t.value ?? 0) <= MOST_PIECES;
  const most = Math.max(1, ...dated.filter((t) => measureOf(t) === 'count' && drawable(t)).map((t) => t.value ?? 0));
  const scales = { share: scaleLinear([0, 100], [0, 100]), count: scaleLinear([0, most], [0, 100]), done: () => 0 };
  const rows = indicators.flatMap((indicator): Row[] => {
    const targets = dated.filter((t) => t.indicator === indicator);
    return [...Map.groupBy(targets, measureOf)].map(([measure, list]) => ({
      indicator,
      measure,
      pieces: measure === 'count' && list.every(drawable),
      points: list
        .map((target) => ({ target, year: (target.due ?? '').slice(0, 4), x: scales[measure](target.value ?? 0) }))
        .toSorted((a, b) => a.year.localeCompare(b.year) || a.x - b.x),
    }));
  });
  return {
    years: [...new Set(dated.map((t) => (t.due ?? '').slice(0, 4)))].toSorted(),
    shares: rows.filter((r) => r.measure === 'share'),
    counts: rows.filter((r) => r.measure === 'count'),
    built: rows.filter((r) => r.measure === 'done'),
    ticks: scales.share.ticks(4),
    most,
  };
}
