import { STATUSES } from '../collections/progress/statuses.ts';
import { chineseDate } from '../notice/text.ts';
import { citationOf } from './citation.ts';
import { targetYears } from './derive.ts';
import { dutiesOf, type Duty } from './duty.ts';
import { formatValue, formatWhen } from './format.ts';
import { shortName } from './identity.ts';
import { periodEnd, periodName, periodOf, periodStart } from './period.ts';
import { isPast, newestOfEach, ofDepartment, standingOf, subjectName, unownedTargets } from './progress.ts';
import type { Sheet, SheetTable } from './sheet.ts';
import type { Department, Plan, ProgressEntry, Target, Task } from './types.ts';

const source = (plan: Plan): string => `依据${citationOf(plan)}整理，截至${chineseDate(plan.builtOn)}；以正式文件为准。`;

const requirement = (target: Target): string => [target.binds, target.indicator, formatValue(target)].filter(Boolean).join(' ');

/** What was made public about a task by a unit, newest first: one line a thing. */
const said = (entries: readonly ProgressEntry[]): string =>
  newestOfEach(entries)
    .map(
      ({ department, period, status, done }) =>
        `${department.short}（${periodName(period)}）：${[STATUSES[status], done].filter(Boolean).join('，')}`,
    )
    .join('\n');

/** Points that the text leaves open or that time has opened, for a meeting to look at; counted and named, never judged. */
function openPoints(plan: Plan, duties: readonly Duty[], own: readonly ProgressEntry[]): string[] {
  const targets = duties.flatMap(({ targets: all }) => all);
  const silent = targets.filter((target) => isPast(plan, target) && standingOf(plan, target).entries.length === 0);
  const undated = targets.filter(({ due, every }) => due === undefined && every === undefined);
  const numbers = (list: readonly Target[]): string =>
    [...new Set(list.flatMap(({ task }) => (task ? [`第${task.number}项`] : [])))].join('、');
  const leaderless = duties.filter(
    ({ task }) =>
      task.responsibilities.every(({ kind }) => kind !== 'lead') && !plan.rulings.some((r) => r.task === task && r.leads.length > 0),
  );
  return [
    ...(silent.length > 0 ? [`期限已过、暂无公开进展的指标${silent.length}个：${numbers(silent)}。`] : []),
    ...(undated.length > 0 ? [`原文没有写期限的指标${undated.length}个：${numbers(undated)}。`] : []),
    ...(leaderless.length > 0 ? [`原文没有写明牵头单位的任务${leaderless.length}项。`] : []),
    ...plan.rulings
      .filter(({ task }) => duties.some((duty) => duty.task === task))
      .map(
        ({ task, words, source: by }) =>
          `第${task.number}项：${by.issuer}${by.number ?? `《${by.title}》`}（${chineseDate(by.date)}）：“${words}”。`,
      ),
    ...own
      .filter(({ problem }) => problem !== undefined)
      .slice(0, 2)
      .map(({ period, problem }) => `${periodName(period)}公开的问题：${problem ?? ''}`),
  ];
}

/** One unit on one page: its tasks, what is due in which year, with whom, what is open. */
export function unitSheet(plan: Plan, department: Department): Sheet {
  const duties = dutiesOf(department);
  const years = targetYears(duties.flatMap(({ targets }) => targets));
  const own = ofDepartment(plan, department);
  const lines = (targets: readonly Target[]): string => targets.map(requirement).join('\n');
  const dated = (target: Target, year: string): boolean => target.due?.startsWith(year) ?? false;
  const shows = own.length > 0;
  const points = openPoints(plan, duties, own);
  return {
    title: `${department.name}任务一页表`,
    lines: [
      `${shortName(plan.meta)}，${duties.length}项任务，${duties.reduce((sum, duty) => sum + duty.targets.length, 0)}个指标（由同一任务的责任单位共同承担，原文没有分解到单个单位）。`,
    ],
    tables: [
      {
        columns: [
          { title: '序号', width: 4 },
          { title: '任务', width: 20 },
          ...years.map((year) => ({ title: `${year}年`, width: 18 })),
          { title: '未写期限', width: 14 },
          { title: '共同责任单位', width: 16 },
          ...(shows ? [{ title: '公开进展', width: 22 }] : []),
        ],
        rows: duties.map(({ task, targets, partners }) => [
          String(task.number),
          task.title,
          ...years.map((year) => lines(targets.filter((target) => dated(target, year)))),
          lines(targets.filter(({ due }) => due === undefined)),
          partners.map(({ short }) => short).join('、') || '（单独承担）',
          ...(shows ? [said(own.filter((entry) => entry.task === task))] : []),
        ]),
      },
      ...(points.length > 0 ? [{ heading: '待研究', columns: [{ title: '事项', width: 100 }], rows: points.map((point) => [point]) }] : []),
    ],
    source: `${shows ? '' : '本站没有收录到本单位公开的进展。'}${source(plan)}`,
    paper: 'A4',
    onePage: true,
  };
}

/** Who leads a task: in the notice's words, then by later documents, each with its number. */
function leadsOf(plan: Plan, task: Task): string {
  const printed = task.responsibilities.filter(({ kind }) => kind === 'lead').map(({ printed: form }) => form);
  const later = plan.rulings
    .filter((r) => r.task === task && r.leads.length > 0)
    .map((r) => `${r.leads.map(({ name }) => name).join('、')}（依${r.source.number ?? `《${r.source.title}》`}）`);
  return [printed.join('、') || '原文未写明', ...later].join('\n');
}

const EVERY = { month: '每月', quarter: '每季度', year: '每年' } as const;
const whenOf = (target: Target): string => formatWhen(target) || (target.every ? EVERY[target.every] : '');
const whensOf = (targets: readonly Target[]): string => [...new Set(targets.map(whenOf).filter(Boolean))].join('、') || '原文未写明';

/** The whole plan as offices write it: number, goals and tasks, who leads, who is responsible, by when. */
export function divisionSheet(plan: Plan, paper: Sheet['paper'] = 'A4'): Sheet {
  const columns = [
    { title: '序号', width: 5 },
    { title: '目标与任务', width: 46 },
    { title: '牵头', width: 13 },
    { title: '责任单位', width: 24 },
    { title: '期限', width: 12 },
  ];
  const row = (task: Task): string[] => [
    String(task.number),
    [task.title, ...task.targets.map(requirement)].join('\n'),
    leadsOf(plan, task),
    task.responsibilities.map(({ printed }) => printed).join('、') + (task.openList ? '等' : ''),
    whensOf(task.targets),
  ];
  const unowned = unownedTargets(plan);
  const tables: SheetTable[] = [
    {
      columns,
      rows: plan.groups.flatMap((group) => [...(group.heading === '' ? [] : [{ across: group.heading }]), ...group.tasks.map(row)]),
    },
    ...(unowned.length > 0
      ? [
          {
            heading: '目标部分提出、没有任务写到的',
            columns,
            rows: unowned.map((target) => ['', requirement(target), '—', '没有任务写到，没有单位承担', whenOf(target)]),
          },
        ]
      : []),
  ];
  return {
    title: `${plan.meta.planTitle}任务分工表`,
    lines: [
      `${shortName(plan.meta)}，${plan.tasks.length}项任务，${plan.departments.length}个责任单位。责任单位照原文的写法和次序，排在前面的不是牵头单位，除非原文写明。`,
    ],
    tables,
    source: source(plan),
    paper,
  };
}

const names = (departments: readonly Department[]): string => departments.map(({ short }) => short).join('、') || '没有单位承担';

/** What is asked by some date or again and again, and where it stands; no table where there is nothing. */
function standingTable(plan: Plan, heading: string, targets: readonly Target[]): SheetTable[] {
  if (targets.length === 0) return [];
  return [
    {
      heading: `${heading}（${targets.length}项）`,
      columns: [
        { title: '责任单位', width: 24 },
        { title: '任务', width: 24 },
        { title: '要求', width: 34 },
        { title: '期限', width: 10 },
        { title: '情况', width: 18 },
      ],
      rows: targets.map((target) => {
        const { departments, words } = standingOf(plan, target);
        const task = target.task ? `${target.task.number}. ${target.task.title}` : '目标部分';
        return [names(departments), task, requirement(target), whenOf(target), words];
      }),
    },
  ];
}

/** What units made public of a quarter. */
function entriesTable(entries: readonly ProgressEntry[]): SheetTable[] {
  if (entries.length === 0) return [];
  return [
    {
      heading: `本季度公开的进展（${entries.length}项）`,
      columns: [
        { title: '单位', width: 14 },
        { title: '事项', width: 22 },
        { title: '状态', width: 8 },
        { title: '做了什么', width: 24 },
        { title: '问题与下一步', width: 18 },
        { title: '公布', width: 14 },
      ],
      rows: entries.map((entry) => [
        entry.department.short,
        subjectName(entry),
        STATUSES[entry.status],
        entry.done ?? '',
        [entry.problem, entry.next].filter(Boolean).join('\n'),
        `${entry.published.where}\n${entry.published.date}`,
      ]),
    },
  ];
}

/** Everything of a quarter, for the meeting that hears it: what is due in it, what recurs, what is past and silent, what units made public. */
export function quarterSheet(plan: Plan, period: string): Sheet {
  const [from, to] = [periodStart(period), periodEnd(period)];
  const entries = plan.progress
    .filter((entry) => entry.period === period)
    .toReversed()
    .toSorted((a, b) => a.department.order - b.department.order);
  const due = plan.targets.filter((target) => target.due !== undefined && target.due >= from && target.due <= to);
  const recurring = plan.targets.filter((target) => target.every !== undefined && (target.due === undefined || target.due >= from));
  const silent = plan.targets.filter(
    (target) => target.due !== undefined && target.due < from && isPast(plan, target) && standingOf(plan, target).entries.length === 0,
  );
  const current = period === periodOf(plan.builtOn);
  return {
    title: `${periodName(period)}调度事项表`,
    lines: [`${shortName(plan.meta)}。${entries.length === 0 ? '本站没有收录到本季度公开的进展；' : ''}期限已过不等于已经完成或没有完成。`],
    tables: [
      ...entriesTable(entries),
      ...standingTable(plan, '本季度到期', due),
      ...standingTable(plan, '定期要做', recurring),
      ...(current ? standingTable(plan, '期限已过、暂无公开进展', silent) : []),
    ],
    source: source(plan),
    paper: 'A4',
  };
}
