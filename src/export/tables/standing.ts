import { column, table, type Table } from '../../collections/table.ts';
import { STATUSES } from '../../collections/progress/statuses.ts';
import { formatValue } from '../../plan/format.ts';
import { standingOf } from '../../plan/progress.ts';
import type { Plan } from '../../plan/types.ts';

/** How every requirement stands on the day of the build. It changes with the day, and so is no part of the open data, whose version follows the content. */
export const standingTable = (plan: Plan): Table =>
  table(
    'status',
    '进展情况',
    '每一项要求的期限、责任单位和公开的进展。',
    plan.targets.map((target) => standingOf(plan, target)),
    [
      column('id', '标识', '指标与要求表里的标识。', ({ target }) => target.id),
      column('indicator', '指标', '指标名称。', ({ target }) => target.indicator),
      column('amount', '要求', '要达到多少。', ({ target }) => formatValue(target)),
      column('due', '到期日', '原文没有期限时为空。', ({ target }) => target.due, 'date'),
      column('departments', '责任单位', '没有任务写到时为空。', ({ departments }) => departments.map((d) => d.name), 'list'),
      column('past', '期限已过', '到期日在建站那天以前。', ({ past }) => past, 'boolean'),
      column('words', '情况', '没有公开进展时只说期限。', ({ words }) => words),
      column(
        'said',
        '各单位的说法',
        '最新的一条，按单位。',
        ({ entries }) => entries.map((e) => `${e.department.name}，${e.period}：${STATUSES[e.status]}`),
        'list',
      ),
      column('as_of', '截至', '建站那天。', () => plan.builtOn, 'date'),
    ],
  );
