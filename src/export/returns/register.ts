import { shortName } from '../../plan/identity.ts';
import { periodName } from '../../plan/period.ts';
import { isPast, unownedTargets, subjectName } from '../../plan/progress.ts';
import { subjectsOf } from '../../plan/subjects.ts';
import type { Department, Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../../collections/table.ts';

/** Name of a unit's form, as the office sends it out. */
export const formName = (department: Department, period: string): string => `${period}-${department.short}.xlsx`;

/** Who has to return a form, and what it asks. */
const unitsTable = (plan: Plan, period: string): Table =>
  table('units', '收表登记', '', plan.departments, [
    column('department', '单位', '', (d) => d.name),
    column('file', '发出的表', '', (d) => formName(d, period)),
    column('tasks', '任务数', '', (d) => d.tasks.length, 'integer'),
    column('subjects', '表内行数', '', (d) => subjectsOf(d).length, 'integer'),
    column('returned', '收到日期', '', () => undefined),
    column('remark', '备注', '', () => undefined),
  ]);

/** All that is asked of all units. */
const subjectsTable = (plan: Plan): Table =>
  table(
    'subjects',
    '全部事项',
    '',
    plan.departments.flatMap((department) => subjectsOf(department).map((subject) => ({ department, subject }))),
    [
      column('department', '单位', '', ({ department }) => department.name),
      column('id', '标识', '', ({ subject }) => subject.id),
      column('subject', '任务或指标', '', ({ subject }) => subjectName(subject)),
      column('due', '到期日', '', ({ subject }) => subject.target?.due, 'date'),
      column('past', '期限', '', ({ subject: { target } }) => (target?.due === undefined ? '' : isPast(plan, target) ? '已过' : '未到')),
      column('partners', '共同责任单位', '', ({ subject }) => subject.partners.map((d) => d.short), 'list'),
    ],
  );

/** Targets of the goals that are asked of nobody, since no task states them. */
const unownedTable = (plan: Plan): Table =>
  table('unowned', '无人承担的目标', '', unownedTargets(plan), [
    column('id', '标识', '', (t) => t.id),
    column('target', '目标', '', (t) => subjectName({ task: undefined, target: t })),
    column('quote', '原话', '', (t) => t.quote.text),
  ]);

/** The workbook of the office that collects: who has to return what, everything that is asked, and what is asked of nobody. */
export const registerTables = (plan: Plan, period: string): { title: string; tables: Table[] } => ({
  title: `${periodName(period)}进展收表登记（${shortName(plan.meta)}）`,
  tables: [unitsTable(plan, period), subjectsTable(plan), unownedTable(plan)].filter(({ rows }) => rows.length > 0),
});
