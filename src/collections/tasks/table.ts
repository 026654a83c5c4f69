import { address } from '../../plan/addresses.ts';
import { taskNoun } from '../../plan/task-words.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row a task. */
export const taskTable = (plan: Plan): Table =>
  table('tasks', taskNoun(plan), '每项任务一行：标题、原文、责任单位。', plan.tasks, [
    column('number', '序号', '原文的任务序号。', (t) => t.number, 'integer'),
    column('title', '标题', '原文的任务标题。', (t) => t.title),
    column('plain', '白话', '编者的一句话，不是原文。', (t) => t.plain),
    column('group', '任务组', '所属任务组的标题。', (t) => t.group.heading),
    column('text', '原文', '整段原文，含责任单位。', (t) => t.clauses.map((c) => c.text).join('\n')),
    column('printed_units', '责任单位（原文写法）', '按原文的写法和顺序。', (t) => t.responsibilities.map((r) => r.printed), 'list'),
    column('departments', '责任单位', '规范名称，与原文顺序相同。', (t) => t.departments.map((d) => d.name), 'list'),
    column('department_ids', '单位标识', '单位表里的标识。', (t) => t.departments.map((d) => d.id), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (t) => address.task(t), 'page'),
  ]);
