import { STATE_WORDS } from '../plan/state.ts';
import type { ChangeChart, ChangeRow, Step } from './change.ts';
import { rowsOf } from './change.ts';

/** What became of an indicator between its first date and its last. */
type Course = 'changed' | 'same' | 'first-only' | 'last-only' | 'differing-dates';

function courseOf({ measure, steps }: ChangeRow, last: string): Course {
  if (steps.length === 1) return steps[0]?.due === last ? 'last-only' : 'first-only';
  if (measure === 'built') return 'differing-dates';
  const [first, end] = [steps[0], steps.at(-1)];
  return first?.from === end?.from && first?.to === end?.to ? 'same' : 'changed';
}

const stepWords = ({ when, value, form }: Step): string =>
  form === 'differing' ? `${when}原文两处不一致，写作${value}` : `${when}${value}`;

/** A row read aloud: each date with its value, whether it changes, who carries it. */
export function rowWords(row: ChangeRow, chart: ChangeChart): string {
  const course = courseOf(row, chart.dates.at(-1)?.due ?? '');
  const says = {
    changed: '',
    same: '，前后不变',
    'first-only': '，以后的期限没有再写',
    'last-only': '',
    'differing-dates': '，原文前后写了不同的期限',
  }[course];
  const who =
    row.tasks.length === 0
      ? '没有任务写到它，也就没有责任单位'
      : `由第${row.tasks.map((t) => t.number).join('、')}项任务承担，责任单位：${row.departments.map((d) => d.name).join('、')}`;
  return `${row.indicator}：${row.steps.map(stepWords).join('，')}${says}；${who}。`;
}

/** A row at its shortest, from the first value to the last; what stays says so, and what has two dates gives them. */
export function courseWords({ measure, steps }: ChangeRow): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || first === last) return first?.value ?? '';
  if (measure === 'built') return `${steps.map(({ when }) => when).join('／')}${last.value}`;
  return first.value === last.value ? `${last.value}（不变）` : `${first.value} → ${last.value}`;
}

/** An answer that the chart gives at once: what is asked, and the words that answer it. */
export interface Answer {
  question: string;
  words: string;
}

const named = (rows: readonly ChangeRow[], say: (row: ChangeRow) => string): string => rows.map(say).join('、');

/** The three things that people ask of the chart first: what is due by the last date, what changes until then, what nobody carries. */
export function answers(chart: ChangeChart): Answer[] {
  const rows = rowsOf(chart);
  const first = chart.dates[0];
  const last = chart.dates.at(-1);
  if (!first || !last) return [];
  const due = rows.flatMap((row) => row.steps.filter((s) => s.due === last.due).map((step) => ({ row, step })));
  const by = Map.groupBy(rows, (row) => courseOf(row, last.due));
  const of = (course: Course): ChangeRow[] => by.get(course) ?? [];
  const change = [
    ...(of('changed').length > 0
      ? [named(of('changed'), ({ indicator, steps }) => `${indicator}由${steps[0]?.value}到${steps.at(-1)?.value}`)]
      : []),
    ...(of('last-only').length > 0 ? [`新提出${named(of('last-only'), ({ indicator, steps }) => `${indicator}${steps[0]?.value}`)}`] : []),
    ...(of('same').length > 0 ? [`${named(of('same'), ({ indicator }) => indicator)}个数不变`] : []),
    ...(of('first-only').length > 0 ? [`${named(of('first-only'), ({ indicator }) => indicator)}只写了${first.when}`] : []),
    ...(of('differing-dates').length > 0 ? [`${named(of('differing-dates'), ({ indicator }) => indicator)}原文前后期限不同`] : []),
  ];
  const nobody = rows.filter((row) => row.tasks.length === 0);
  return [
    {
      question: `${last.when}到期${due.length}项（${STATE_WORDS[last.state]}）`,
      words: `${due.map(({ row, step }) => `${row.indicator}${step.value}`).join('，')}。`,
    },
    ...(chart.dates.length > 1 ? [{ question: `与${first.when}相比`, words: `${change.join('；')}。` }] : []),
    {
      question: '没有责任单位的',
      words:
        nobody.length === 0
          ? '没有，每项都有任务承担。'
          : `${named(nobody, ({ indicator }) => indicator)}：没有哪项任务写到，也就没有责任单位。`,
    },
  ];
}
