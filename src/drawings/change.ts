import { scaleLinear } from 'd3';
import { carriersOf } from '../plan/carriers.ts';
import { formatAmount, formatWhen } from '../plan/format.ts';
import { stateOf, type State } from '../plan/state.ts';
import type { Department, Plan, Target, Task } from '../plan/types.ts';

/** What a row measures: a share of a hundred, a count, or something that is to exist. */
type Measure = 'share' | 'count' | 'built';

/**
 * How a value is drawn: a point, an end that is open upwards or downwards, a stretch between two numbers, a point that is only near, several numbers that the
 * text gives for one date, or a thing that is to exist.
 */
type Form = 'exact' | 'at-least' | 'at-most' | 'range' | 'about' | 'differing' | 'built';

/** What the text asks of an indicator by one date. */
export interface Step {
  due: string;
  /** `2024年底` */
  when: string;
  /** Whether the day is over on the day of the build. */
  state: State;
  form: Form;
  /** Place on the track in per cent of its width; `to` differs from `from` for ranges and differing numbers. */
  from: number;
  to: number;
  /** The value as the text has it, each way of writing it once: `60%／65%以上`. */
  value: string;
  targets: Target[];
}

/** One indicator from its first date to its last. */
export interface ChangeRow {
  indicator: string;
  measure: Measure;
  steps: Step[];
  /** Number at the right end of the track. */
  end: number;
  /** Tasks that carry it, and their units; both empty where the text names nobody. */
  tasks: Task[];
  departments: Department[];
}

/** Rows of one measure; two measures never share a scale. */
export interface ChangeChart {
  /** Dates in order, each with its words. */
  dates: { due: string; when: string; state: State }[];
  shares: ChangeRow[];
  counts: ChangeRow[];
  built: ChangeRow[];
  /** Ticks of the scale of shares, in per cent. */
  ticks: number[];
}

const measureOf = ({ value, unit }: Target): Measure => (value === undefined ? 'built' : unit === '%' ? 'share' : 'count');
const low = ({ value = 0 }: Target): number => value;
const high = ({ value = 0, upper = value }: Target): number => upper;
const round = (x: number): number => Math.round(x * 100) / 100;

/** Counts of one unit stand on one scale unless the smallest would be less than this part of it: then each has its own. */
const SMALLEST_SHARE = 1 / 20;

function formOf(targets: readonly Target[]): Form {
  const [first] = targets;
  if (first?.value === undefined) return 'built';
  if (new Set(targets.map((t) => `${low(t)}-${high(t)}`)).size > 1) return 'differing';
  if (first.upper !== undefined) return 'range';
  const comparison = targets.find((t) => t.comparison.startsWith('at-') || t.comparison === 'about')?.comparison;
  return comparison === 'at-least' || comparison === 'at-most' || comparison === 'about' ? comparison : 'exact';
}

/** The largest number of a row, and that of all rows with which it shares its unit and scale. */
function endOf(row: readonly Target[], rows: readonly (readonly Target[])[]): number {
  const top = (list: readonly Target[]): number => Math.max(...list.map(high));
  if (row[0]?.unit === '%' && top(row) <= 100) return 100;
  const alike = rows.filter((other) => other[0]?.unit === row[0]?.unit);
  const most = Math.max(...alike.map(top));
  return Math.min(...alike.flat().map(low)) < most * SMALLEST_SHARE ? top(row) : most;
}

/**
 * Lays out each indicator of the goals part as one row: what is asked by each date, whoever states it, with those who carry it. What is due every year
 * (so many each year) is another measure than a total and stays out.
 */
export function changeChart(plan: Plan): ChangeChart {
  const indicators = [...new Set(plan.goals.flatMap((goal) => goal.targets.map((t) => t.indicator)))];
  const dated = plan.targets.filter((t) => t.due !== undefined && t.every === undefined && indicators.includes(t.indicator));
  const dues = [...new Set(dated.map((t) => t.due ?? ''))].toSorted();
  const lists = indicators.flatMap((indicator) => [
    ...Map.groupBy(
      dated.filter((t) => t.indicator === indicator),
      measureOf,
    ).values(),
  ]);
  const rows = lists.map((list): ChangeRow => {
    const indicator = list[0]?.indicator ?? '';
    const measure = list[0] ? measureOf(list[0]) : 'built';
    const end =
      measure === 'built'
        ? 1
        : endOf(
            list,
            lists.filter((l) => l[0] && measureOf(l[0]) === measure),
          );
    const x = scaleLinear([0, Math.max(end, Number.MIN_VALUE)], [0, 100]);
    const steps = [...Map.groupBy(list, (t) => t.due ?? '')]
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([due, targets]): Step => {
        // What is to exist stands at its date: the track of such a row is time.
        const at = dues.length < 2 ? 0 : (dues.indexOf(due) * 100) / (dues.length - 1);
        return {
          due,
          when: formatWhen({ due }),
          state: stateOf({ due, every: undefined }, plan.builtOn),
          form: formOf(targets),
          from: measure === 'built' ? at : round(x(Math.min(...targets.map(low)))),
          to: measure === 'built' ? at : round(x(Math.max(...targets.map(high)))),
          value: [...new Set(targets.map(formatAmount))].join('／'),
          targets,
        };
      });
    const tasks = carriersOf(plan, indicator);
    const departments = [...new Set(tasks.flatMap((t) => t.departments))].toSorted((a, b) => a.order - b.order);
    return { indicator, measure, steps, end, tasks, departments };
  });
  return {
    dates: dues.map((due) => ({ due, when: formatWhen({ due }), state: stateOf({ due, every: undefined }, plan.builtOn) })),
    shares: rows.filter((r) => r.measure === 'share'),
    counts: rows.filter((r) => r.measure === 'count'),
    built: rows.filter((r) => r.measure === 'built'),
    ticks: scaleLinear([0, 100], [0, 100]).ticks(2),
  };
}

/** All rows of a chart, in the order in which they are drawn. */
export const rowsOf = ({ shares, counts, built }: ChangeChart): ChangeRow[] => [...shares, ...counts, ...built];
