import { firstDay } from '../../plan/identity.ts';
import { scaleUtc, utcMonths, utcYear } from 'd3';
import type { Plan, Target } from '../../plan/types.ts';

/** A day on the line: what falls due, or what the notice itself did. `x` in per cent of the width. */
export interface Moment {
  date: string;
  x: number;
  label: string;
  targets: Target[];
}

/** A duty that comes again: the ends of its periods within the line, by position. */
export interface Recurrence {
  target: Target;
  every: NonNullable<Target['every']>;
  ticks: { date: string; x: number }[];
  /** Last day, where the text gives one; the duty otherwise has no printed end. */
  until?: string | undefined;
}

export interface Timeline {
  /** The notice's own dates, then the due dates. */
  moments: Moment[];
  recurrences: Recurrence[];
  /** Starts of years within the line. */
  years: { year: number; x: number }[];
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const iso = (day: Date): string => day.toISOString().slice(0, 10);
const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/**
 * Ends of the periods of a recurring duty from one day to another: the last day of each month, quarter or year. The notice prints no day for
 * them ("每季度", "每年"); the end of the period is the latest day on which the duty is still kept.
 */
export function periodEnds(every: NonNullable<Target['every']>, from: string, to: string): string[] {
  const months = MONTHS[every];
  return utcMonths(utc(from), new Date(utc(to).getTime() + 40 * 86_400_000))
    .map((start) => new Date(start.getTime() - 86_400_000))
    .filter((end) => (end.getUTCMonth() + 1) % months === 0)
    .map(iso)
    .filter((date) => date >= from.slice(0, 10) && date <= to);
}

/** Lays the plan's dates out on one line from the year in which the notice was written to the end of the year of its last due date. */
export function timeline(plan: Plan): Timeline {
  const begin = firstDay(plan);
  const told = [
    { day: plan.meta.written, label: '成文' },
    { day: plan.meta.published, label: '公开' },
    { day: plan.meta.inForceFrom, label: '施行' },
  ].flatMap(({ day, label }) => (day === undefined ? [] : [{ day, label }]));
  const dated = plan.targets.filter((t) => t.due !== undefined);
  const last = [begin, ...dated.map((t) => t.due ?? '')].toSorted().at(-1) ?? begin;
  const [start, end] = [
    utcYear.floor(
      utc(
        dated
          .map((t) => t.due ?? begin)
          .concat(begin)
          .toSorted()[0] ?? begin,
      ),
    ),
    utcYear.ceil(new Date(utc(last).getTime() + 1)),
  ];
  const scale = scaleUtc([start, end], [0, 100]);
  const x = (date: string): number => Math.round(scale(utc(date)) * 100) / 100;
  const moment = (date: string, label: string, targets: Target[] = []): Moment => ({ date: date.slice(0, 10), x: x(date), label, targets });
  const due = [...Map.groupBy(dated, (t) => t.due ?? '')].toSorted(([a], [b]) => a.localeCompare(b));
  return {
    moments: [...told.map(({ day, label }) => moment(day, label)), ...due.map(([date, targets]) => moment(date, '到期', targets))],
    recurrences: plan.targets.flatMap((target) => {
      if (!target.every) return [];
      const ticks = periodEnds(target.every, begin, target.due ?? last).map((date) => ({ date, x: x(date) }));
      return [{ target, every: target.every, ticks, until: target.due }];
    }),
    years: utcYear.range(start, end).map((day) => ({ year: day.getUTCFullYear(), x: x(iso(day)) })),
  };
}
