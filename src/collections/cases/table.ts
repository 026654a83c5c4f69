import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row a published case. */
export const caseTable = (plan: Plan): Table =>
  table('cases', '案例', '公开发表的典型案例和创新经验，照来源概括。', plan.cases, [
    column('id', '标识', '稳定的标识。', (c) => c.id),
    column('kind', '种类', 'case-study 典型案例；practice 创新经验。', (c) => c.kind),
    column('title', '标题', '照来源。', (c) => c.title),
    column('organisation', '单位', '谁做的。', (c) => c.organisation),
    column('place', '地点', '来源没有写时为空。', (c) => c.place),
    column('period', '时间', '照来源的写法；来源没有写时为空。', (c) => c.period),
    column('tasks', '任务序号', '与哪几项任务有关。', (c) => c.tasks.map((task) => String(task.number)), 'list'),
    column('departments', '责任单位', '参与的责任单位。', (c) => c.departments.map((d) => d.name), 'list'),
    column('did', '做法', '照来源概括。', (c) => c.did, 'list'),
    column('results', '结果', '照来源的数字和说法。', (c) => c.results, 'list'),
    column('source_title', '来源', '来源文章或文件的标题。', (c) => c.source.title),
    column('source_publisher', '发布者', '谁发布的。', (c) => c.source.publisher),
    column('source_date', '发布日期', '如 2025-03-01。', (c) => c.source.date, 'date'),
    column('source_url', '来源网址', '公开的来源。', (c) => c.source.url),
    column('page', '网页', '本站地址，相对于网站根。', (c) => address.case(c), 'page'),
  ]);
