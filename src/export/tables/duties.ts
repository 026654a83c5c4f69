import { dutiesOf, type Duty } from '../../plan/duty.ts';
import { formatValue, formatWhen } from '../../plan/format.ts';
import { address } from '../../plan/addresses.ts';
import type { Department, Target } from '../../plan/types.ts';
import { column, table, type Table } from '../../collections/table.ts';

interface Row {
  duty: Duty;
  target: Target | undefined;
}

/**
 * The duties of one department as a table: a row for each target, so that it can be sorted by due date; a task without targets has one row.
 * For the department's own use; it is no part of the open data, whose tables say the same for all departments together.
 */
export function dutyTable(department: Department): Table {
  const rows = dutiesOf(department).flatMap((duty): Row[] =>
    duty.targets.length > 0 ? duty.targets.map((target) => ({ duty, target })) : [{ duty, target: undefined }],
  );
  return table('duties', `${department.name}职责清单`, '一行一个指标；没有指标的任务一行。', rows, [
    column('task', '任务序号', '原文的序号。', ({ duty }) => duty.task.number, 'integer'),
    column('title', '任务', '原文的标题。', ({ duty }) => duty.task.title),
    column('group', '任务组', '任务所在的组。', ({ duty }) => duty.task.group.heading),
    column('indicator', '指标', '没有指标时为空。', ({ target }) => target?.indicator),
    column('amount', '要求', '要达到多少。', ({ target }) => target && formatValue(target)),
    column('when', '期限', '原文没有期限时为空。', ({ target }) => target && formatWhen(target)),
    column('due', '到期日', '如 2024-12-31，供排序。', ({ target }) => target?.due, 'date'),
    column('binds', '约束对象', '原文写明约束谁时才有。', ({ target }) => target?.binds),
    column('quote', '指标原话', '逐字的原文。', ({ target }) => target?.quote.text),
    column('partners', '共同承担单位', '同一任务的其他责任单位。', ({ duty }) => duty.partners.map((d) => d.name), 'list'),
    column('roles', '身份', '原文给本单位的身份。', ({ duty }) => duty.roles, 'list'),
    column('printed', '原文名称', '责任单位一句里怎样写本单位。', ({ duty }) => duty.printed, 'list'),
    column('text', '任务原文', '逐字的原文。', ({ duty }) => duty.task.clauses.map((c) => c.text).join('\n')),
    column('page', '网页', '本站地址，相对于网站根。', ({ duty }) => address.task(duty.task), 'page'),
  ]);
}
