import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row an incentive. */
export const incentiveTable = (plan: Plan): Table =>
  table('incentives', '激励政策', '原文里企业、学校、捐赠者或个人可以得到的每一项支持。', plan.incentives, [
    column('id', '标识', '稳定的标识。', (i) => i.id),
    column('title', '名称', '编者给的简短名称。', (i) => i.title),
    column('plain', '白话', '编者的一句话，不是原文。', (i) => i.plain),
    column('kind', '类别', '激励的类别。', (i) => i.kind.label),
    column('benefit', '得到什么', '一句话的说法，以原话为准。', (i) => i.benefit),
    column('claimants', '谁可以享受', '对象。', (i) => i.claimants.map((c) => c.label), 'list'),
    column('conditions', '条件', '条件的原话；原文没有条件时为空。', (i) => i.conditions.flatMap((c) => c.quote?.text ?? []), 'list'),
    column('needs', '解决的需要', '编者归类。', (i) => i.needs.map((n) => n.label), 'list'),
    column('task', '任务序号', '出自哪项任务。', (i) => i.task.number, 'integer'),
    column('departments', '任务的责任单位', '原文没有说由其中哪一个给予。', (i) => i.departments.map((d) => d.name), 'list'),
    column('named', '原文写明的单位', '原文就这项激励写明的单位。', (i) => i.named.map((n) => n.department.name), 'list'),
    column('references', '依据的政策', '原文引用的文件。', (i) => i.references.map((r) => r.title), 'list'),
    column('detail', '细则', 'stated 原文写明；named-only 原文只列名称，未作具体规定。', (i) => i.detail),
    column('quote', '原话', '逐字的原文。', (i) => i.quote.text),
    column('page', '网页', '本站地址，相对于网站根。', (i) => address.incentive(i), 'page'),
  ]);
