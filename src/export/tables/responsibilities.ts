import { column, table, type Table } from '../../collections/table.ts';
import type { Plan } from '../../plan/types.ts';

/** One row a pair of a task and a unit. */
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
