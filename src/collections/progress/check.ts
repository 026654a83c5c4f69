import { periodEnd, periodStart } from '../../plan/period.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../did-you-mean.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';
import type { ProgressData } from './schema.ts';
import { STATUSES, type Status } from './statuses.ts';

type Item = ProgressData['entries'][number];

/** What a return may speak of: ids with the printed units that answer for it, and its due date. Nobody answers for a goal of which no task speaks. */
interface Subject {
  id: string;
  units: readonly string[] | undefined;
  due?: string | undefined;
}

const subjectsOf = ({ tasks, goals }: PartialRecords): Subject[] => [
  ...tasks.flatMap(({ id, data: { units, targets } }) => [
    { id: `task-${id}`, units },
    ...targets.map((target) => ({ id: `task-${id}-${target.id}`, units, due: target.due })),
  ]),
  ...goals.flatMap(({ id, data: { targets } }) =>
    targets.map((target) => ({ id: `goal-${id}-${target.id}`, units: undefined, due: target.due })),
  ),
];

/** The status says that something was done, or that nothing was. */
const TELLS: Readonly<Record<Status, boolean>> = { 'not-started': false, 'under-way': true, done: true, missed: true, 'no-news': false };

/** A file is named after its quarter and its unit, so that a return that comes again takes the place of the first. */
function fileName(record: Entry<ProgressData>): Diagnostic[] {
  const name = `${record.data.period.toLowerCase()}-${record.data.unit}`;
  if (record.id === name) return [];
  return [
    diagnosticAt(record, 'progress-name', ['period'], {
      found: record.file,
      expected: `progress/${name}.yaml`,
      fix: '把文件改成这个名字，或改正里面的单位和季度。',
    }),
  ];
}

/** The status and the words of an entry go together. */
function statusWords(record: Entry<ProgressData>, at: number, { status, done }: Item): Diagnostic[] {
  if (TELLS[status] === (done !== undefined)) return [];
  return [
    diagnosticAt(record, 'progress-words', ['entries', at, done === undefined ? 'status' : 'done'], {
      found: done === undefined ? `${STATUSES[status]}，没有写做了什么` : `${STATUSES[status]}，又写了“${done}”`,
      expected: TELLS[status] ? 'done 写明做了什么' : '没有 done',
      fix: TELLS[status] ? '照来源写上做了什么，或改成“无新进展”（no-news）。' : '做了事情的，改状态；否则删去 done。',
    }),
  ];
}

/** Nothing is public before its quarter begins or before the document that says it, and nobody is late before the day. */
function days(record: Entry<ProgressData>, at: number, { status, published, evidence }: Item, due: string | undefined): Diagnostic[] {
  const start = periodStart(record.data.period);
  const faults: Diagnostic[] = [];
  for (const [i, document] of evidence.entries())
    if (document.date > published.date && published.date >= start)
      faults.push(
        diagnosticAt(record, 'progress-evidence-later', ['entries', at, 'evidence', i, 'date'], {
          found: document.date,
          expected: `不晚于公布的那天（${published.date}）`,
          fix: '改正文件的日期或公布日期。',
        }),
      );
  if (published.date < start)
    faults.push(
      diagnosticAt(record, 'progress-early', ['entries', at, 'published', 'date'], {
        found: published.date,
        expected: `${start} 或以后，这个季度从那天开始`,
        fix: '改正季度或公布日期。',
      }),
    );
  if (status === 'missed' && due !== undefined && due >= published.date)
    faults.push(
      diagnosticAt(record, 'progress-not-due', ['entries', at, 'status'], {
        found: `${STATUSES.missed}，公布于 ${published.date}`,
        expected: `到期日 ${due} 以后公布的，才说未按期`,
        fix: '改成推进中（under-way）或未启动（not-started）。',
      }),
    );
  return faults;
}

/** An entry is about something that the plan has, that is the unit's, and that the file does not speak of twice. */
function subject(
  record: Entry<ProgressData>,
  at: number,
  { about }: Item,
  subjects: readonly Subject[],
  owners: ReadonlyMap<string, readonly string[]>,
): Diagnostic[] {
  const path = ['entries', at, 'about'];
  const found = subjects.find(({ id }) => id === about);
  if (!found) {
    const near = nearest(
      about,
      subjects.map(({ id }) => id),
    );
    return [
      diagnosticAt(record, 'progress-unknown', path, {
        found: about,
        expected: '方案里有的任务、指标或目标',
        fix: near.length > 0 ? `是不是 ${near.join('、')}？` : '任务写成 task-5 的样子，指标写它在数据里的标识。',
      }),
    ];
  }
  const owning = found.units?.map((unit) => owners.get(unit)) ?? [];
  // A unit that nobody prints is told by itself; until then it is not known whose the task is.
  if (found.units && !owning.includes(undefined) && !owning.flat().includes(record.data.unit))
    return [
      diagnosticAt(record, 'progress-not-theirs', path, {
        found: `${about}，责任单位是 ${found.units.join('、')}`,
        expected: `${record.data.unit} 承担的任务`,
        fix: '改正单位或任务；别的单位的进展写到它自己的文件里。',
      }),
    ];
  if (record.data.entries.findIndex((other) => other.about === about) < at)
    return [
      diagnosticAt(record, 'progress-twice', path, {
        found: `${about} 写了两次`,
        expected: '一个单位、一个季度、一项任务一条',
        fix: '合成一条；说法不同的，向单位核实。',
      }),
    ];
  return [];
}

/** What is said of progress is about the unit's own tasks, of a quarter of the plan, once, in words that go with its status. */
export const checkProgress: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'tasks', 'goals', 'departments')) return [];
  const subjects = subjectsOf(records);
  const owners = new Map<string, string[]>();
  for (const { id, data } of records.departments) for (const form of data.printed) owners.set(form, [...(owners.get(form) ?? []), id]);
  const begins = (records.plan?.data.published ?? records.plan?.data.written)?.slice(0, 10);
  return records.progress.flatMap((record) => {
    const early =
      begins !== undefined && periodEnd(record.data.period) < begins
        ? [
            diagnosticAt(record, 'progress-before-plan', ['period'], {
              found: record.data.period,
              expected: `方案公布（${begins}）以后的季度`,
              fix: '改正季度。',
            }),
          ]
        : [];
    return [
      ...fileName(record),
      ...early,
      ...record.data.entries.flatMap((item, at) => [
        ...subject(record, at, item, subjects, owners),
        ...statusWords(record, at, item),
        ...days(record, at, item, subjects.find(({ id }) => id === item.about)?.due),
      ]),
    ];
  });
};

/** What `content/progress/.template.yaml` says where an editor has to write; a test reads both. */
export const PROGRESS_TEMPLATE: readonly string[] = [
  '做了什么，照来源',
  '存在的问题',
  '下一步',
  '文件或文章的标题',
  '发文单位',
  '文号',
  '在哪里公布的',
];
