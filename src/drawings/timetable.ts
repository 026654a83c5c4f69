import { scaleUtc, utcMonths, utcYear } from 'd3';
import { carriersOf } from '../plan/carriers.ts';
import { firstDay } from '../plan/identity.ts';
import { formatWhen } from '../plan/format.ts';
import { stateOf, type State } from '../plan/state.ts';
import { chineseDate } from '../notice/text.ts';
import type { Department, Plan, Target } from '../plan/types.ts';

/** A day on the line: what falls due once, or what the notice itself did. */
interface Moment {
  date: string;
  /** Place in per cent of the width. */
  x: number;
  label: string;
  targets: Target[];
  state: State;
  /** The line above the axis, counted from it, in which its words stand: words on one line never meet. */
  lane: number;
}

/** What comes again, with the ends of its periods. */
export interface Recurrence {
  every: NonNullable<Target['every']>;
  targets: Target[];
  ticks: { date: string; x: number; past: boolean }[];
  /** The last day: as printed, else the last day of the plan. */
  until: string;
  /** The text prints that day for all of them. */
  printed: boolean;
}

export interface Timetable {
  /** First and last day of the line. */
  from: string;
  to: string;
  today: number;
  moments: Moment[];
  /** Lines that the words of moments take. */
  lanes: number;
  recurrences: Recurrence[];
  /** Starts of years, within the line. */
  years: { year: number; x: number }[];
  /** Starts of quarters, within the line. */
  quarters: number[];
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const DAY = 86_400_000;
const iso = (day: Date): string => day.toISOString().slice(0, 10);
const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** Where words on the line are as wide as can be: a phone of 320 pixels in the largest type has room for so many characters. */
const NARROWEST = 15;

/**
 * Ends of the periods of a recurring duty from one day to another: the last day of each month, quarter or year. The notice prints no day for
 * them ("每季度", "每年"); the end of the period is the latest day on which the duty is still kept.
 */
export function periodEnds(every: NonNullable<Target['every']>, from: string, to: string): string[] {
  const months = MONTHS[every];
  return utcMonths(utc(from), new Date(utc(to).getTime() + 40 * DAY))
    .map((start) => new Date(start.getTime() - DAY))
    .filter((end) => (end.getUTCMonth() + 1) % months === 0)
    .map(iso)
    .filter((date) => date >= from.slice(0, 10) && date <= to);
}

/** The last day of the plan: its own end, else the last due day, else the end of the year in which it begins. */
function lastDay(plan: Plan): string {
  const due = plan.targets
    .flatMap((t) => t.due ?? [])
    .toSorted()
    .at(-1);
  return plan.meta.inForceUntil ?? due ?? `${firstDay(plan).slice(0, 4)}-12-31`;
}

/** Puts words of so many characters, each beside its place, into lines on which none meets another; the nearest line that is free is taken. */
export function lanesOf(places: readonly { x: number; characters: number }[], width = NARROWEST): number[] {
  const taken: [number, number][][] = [];
  return places.map(({ x, characters }) => {
    const wide = (characters * 100) / width;
    const from = x < 34 ? x : x > 66 ? x - wide : x - wide / 2;
    const free = taken.findIndex((lane) => lane.every(([a, b]) => from > b || from + wide < a));
    const lane = free < 0 ? taken.length : free;
    (taken[lane] ??= []).push([from, from + wide]);
    return lane;
  });
}

/** Units that have a part in a target: those of its task, or of the tasks that carry its indicator. */
export const unitsOf = (plan: Plan, target: Target): Department[] => [
  ...new Set((target.task ? [target.task] : carriersOf(plan, target.indicator)).flatMap((task) => task.departments)),
];

/**
 * Lays the plan's dates out on one line, from the beginning of the quarter in which the notice was written to the end of the year of its last day; a today that is later still
 * has its place, up to a year after.
 */
export function timetable(plan: Plan): Timetable {
  const begin = firstDay(plan);
  const last = lastDay(plan);
  const { builtOn } = plan;
  const latest = iso(new Date(utc(last).getTime() + 366 * DAY));
  const to = iso(
    new Date(utcYear.ceil(new Date(utc([last, builtOn < latest ? builtOn : latest].toSorted()[1] ?? last).getTime() + 1)).getTime() - DAY),
  );
  const month = Math.floor((Number(begin.slice(5, 7)) - 1) / 3) * 3 + 1;
  const from = `${begin.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  const scale = scaleUtc([utc(from), utc(to)], [0, 100]).clamp(true);
  const x = (date: string): number => Math.round(scale(utc(date)) * 100) / 100;
  const told = [
    { day: plan.meta.written, label: '成文' },
    { day: plan.meta.published, label: '公开' },
    { day: plan.meta.inForceFrom, label: '施行' },
  ].flatMap(({ day, label }) =>
    day === undefined ? [] : [{ date: day.slice(0, 10), label: `${chineseDate(day)}${label}`, targets: [] as Target[] }],
  );
  const due = [
    ...Map.groupBy(
      plan.targets.filter((t) => t.due !== undefined && t.every === undefined),
      (t) => t.due ?? '',
    ),
  ].map(([date, targets]) => ({
    date,
    label: `${formatWhen({ due: date })}到期${targets.length}项`,
    targets,
  }));
  const days = [...told, ...due].toSorted((a, b) => a.date.localeCompare(b.date));
  const lanes = lanesOf(days.map(({ date, label }) => ({ x: x(date), characters: label.length })));
  const recurring = plan.targets.filter((t) => t.every !== undefined);
  return {
    from,
    to,
    today: x(builtOn),
    moments: days.map((day, i) => ({
      ...day,
      x: x(day.date),
      lane: lanes[i] ?? 0,
      state: stateOf({ due: day.date, every: undefined }, builtOn),
    })),
    lanes: Math.max(0, ...lanes.map((lane) => lane + 1)),
    recurrences: [...Map.groupBy(recurring, (t) => t.every)].flatMap(([every, targets]): Recurrence[] => {
      if (every === undefined) return [];
      const until =
        targets
          .flatMap((t) => t.due ?? last)
          .toSorted()
          .at(-1) ?? last;
      const ticks = periodEnds(every, begin, until).map((date) => ({ date, x: x(date), past: date < builtOn }));
      return [{ every, targets, ticks, until, printed: targets.every((t) => t.due === until) }];
    }),
    years: utcYear.range(utc(from), utc(to)).map((day) => ({ year: day.getUTCFullYear(), x: x(iso(day)) })),
    quarters: utcMonths(utc(from), utc(to))
      .filter((day) => day.getUTCMonth() % 3 === 0)
      .map((day) => x(iso(day))),
  };
}
