import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row a department. */
export const departmentTable = (plan: Plan): Table =>
  table('departments', '单位', '每个单位一行：规范名称、各种叫法、承担的任务。', plan.departments, [
    column('id', '标识', '稳定的标识。', (d) => d.id),
    column('name', '名称', '规范名称。', (d) => d.name),
    column('plain', '白话', '编者的一句话，不是原文。', (d) => d.plain),
    column('kind', '类别', '单位的类别。', (d) => d.kind.label),
    column('short_names', '简称', '正式的简称，或者原文里印过的写法。', (d) => d.shortNames, 'list'),
    column('printed', '原文写法', '原文里出现过的写法。', (d) => d.printed, 'list'),
    column('tasks', '任务', '承担的任务序号。', (d) => d.tasks.map((t) => String(t.number)), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (d) => address.department(d), 'page'),
  ]);
