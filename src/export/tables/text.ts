import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from './column.ts';

/** The text itself: every title, heading and paragraph in printed order. */
export const clauseTable = (plan: Plan): Table =>
  table('clauses', '全文', '正式文本的每一个标题和自然段，按原文顺序。', plan.clauses, [
    column('id', '编号', '在全文页上的锚点，如 task-16。', (c) => c.id),
    column('kind', '种类', 'title 标题；heading 大标题；group 任务组标题；paragraph 自然段。', (c) => c.kind),
    column('part', '部分', '所属部分的标题；封面和引言没有印出标题，用目录里的名字。', (c) => c.partHeading),
    column('text', '原文', '逐字的原文。', (c) => c.text),
    column('page', '网页', '本站地址，相对于网站根。', (c) => address.clause(c)),
  ]);

export const taskTable = (plan: Plan): Table =>
  table('tasks', '重点任务', '每项任务一行：标题、原文、责任单位。', plan.tasks, [
    column('number', '序号', '原文的任务序号。', (t) => t.number, 'integer'),
    column('title', '标题', '原文的任务标题。', (t) => t.title),
    column('group', '任务组', '所属任务组的标题。', (t) => t.group.heading),
    column('text', '原文', '整段原文，含责任单位。', (t) => t.clause.text),
    column('printed_units', '责任单位（原文写法）', '按原文的写法和顺序。', (t) => t.responsibilities.map((r) => r.printed), 'list'),
    column('departments', '责任单位', '规范名称，与原文顺序相同。', (t) => t.departments.map((d) => d.name), 'list'),
    column('department_ids', '单位标识', '单位表里的标识。', (t) => t.departments.map((d) => d.id), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (t) => address.task(t)),
  ]);

export const departmentTable = (plan: Plan): Table =>
  table('departments', '单位', '每个单位一行：规范名称、各种叫法、承担的任务。', plan.departments, [
    column('id', '标识', '稳定的标识。', (d) => d.id),
    column('name', '名称', '规范名称。', (d) => d.name),
    column('kind', '类别', '单位的类别。', (d) => d.kind.label),
    column('short_names', '简称', '人们常用的叫法（编者整理）。', (d) => d.shortNames, 'list'),
    column('former_names', '旧称', '过去的名称（编者整理）。', (d) => d.formerNames, 'list'),
    column('printed', '原文写法', '原文里出现过的写法。', (d) => d.printed, 'list'),
    column('tasks', '任务', '承担的任务序号。', (d) => d.tasks.map((t) => String(t.number)), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (d) => address.department(d)),
  ]);

export const responsibilityTable = (plan: Plan): Table =>
  table(
    'responsibilities',
    '责任关系',
    '任务与责任单位的每一对，按原文顺序；原文没有写明牵头单位时，排在前面的不是牵头单位。',
    plan.tasks.flatMap((task) => task.responsibilities.map((r, i) => ({ task, r, order: i + 1 }))),
    [
      column('task', '任务序号', '原文的任务序号。', ({ task }) => task.number, 'integer'),
      column('task_title', '任务标题', '原文的任务标题。', ({ task }) => task.title),
      column('department_id', '单位标识', '单位表里的标识。', ({ r }) => r.department.id),
      column('department', '单位', '规范名称。', ({ r }) => r.department.name),
      column('printed', '原文写法', '这项任务里的写法。', ({ r }) => r.printed),
      column('role', '身份', '原文给的身份，如“责任单位”。', ({ r }) => r.role),
      column('order', '原文次序', '在这项任务的责任单位里排第几。', ({ order }) => order, 'integer'),
    ],
  );
