import { address } from '../../plan/addresses.ts';
import { subjectName } from '../../plan/progress.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';
import { STATUSES } from './statuses.ts';

/** One row an entry: what a unit made public about a task or a target in a quarter. */
export const progressTable = (plan: Plan): Table =>
  table('progress', '公开进展', '各单位公开的进展，一行一项；状态由公开的材料说明，本站不推算，也不算百分比。', plan.progress, [
    column('id', '标识', '稳定的标识。', (e) => e.id),
    column('period', '季度', '如 2026-Q4。', (e) => e.period),
    column('department_id', '单位标识', '单位表里的标识。', (e) => e.department.id),
    column('department', '单位', '规范名称。', (e) => e.department.name),
    column('about', '事项标识', 'task-5 是任务；其他是指标与要求表里的标识。', (e) => e.about),
    column('subject', '事项', '任务或指标的名称。', (e) => subjectName(e)),
    column('task', '任务序号', '与任务有关时才有。', (e) => e.task?.number, 'integer'),
    column(
      'status_id',
      '状态标识',
      Object.entries(STATUSES)
        .map(([id, label]) => `${id} ${label}`)
        .join('；'),
      (e) => e.status,
    ),
    column('status', '状态', '单位的说法。', (e) => STATUSES[e.status]),
    column('done', '做了什么', '照来源。', (e) => e.done),
    column('problem', '存在问题', '来源没有写时为空。', (e) => e.problem),
    column('next', '下一步', '来源没有写时为空。', (e) => e.next),
    column('published', '公布日期', '如 2026-12-20。', (e) => e.published.date, 'date'),
    column('where', '公布在', '在哪里公布的。', (e) => e.published.where),
    column(
      'evidence',
      '佐证材料',
      '标题、发文单位、文号、日期、网址。',
      (e) => e.evidence.map((v) => [v.title, v.issuer, v.number, v.date, v.url].filter(Boolean).join('，')),
      'list',
    ),
    column('page', '网页', '本站地址，相对于网站根。', (e) => address.progressEntry(e), 'page'),
  ]);
