import { address } from '../../plan/addresses.ts';
import { column, table, type Table } from '../../collections/table.ts';
import type { Plan } from '../../plan/types.ts';

/** The text itself: every title, heading and paragraph in printed order. */
export const clauseTable = (plan: Plan): Table =>
  table('clauses', '全文', '正式文本的每一个标题和自然段，按原文顺序。', plan.clauses, [
    column('id', '编号', '在全文页上的锚点，如 task-16。', (c) => c.id),
    column('kind', '种类', 'title 标题；heading 大标题；group 任务组标题；paragraph 自然段。', (c) => c.kind),
    column('part', '部分', '所属部分的标题；封面和引言没有印出标题，用目录里的名字。', (c) => c.partHeading),
    column('text', '原文', '逐字的原文。', (c) => c.text),
    column('page', '网页', '本站地址，相对于网站根。', (c) => address.clause(c), 'page'),
  ]);
