import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row an editor’s note. */
export const noteTable = (plan: Plan): Table =>
  table('notes', '编者说明', '编者的说明，都不是原文：前后不一之处、原文没有说的、法律背景、阅读说明。', plan.notes, [
    column('id', '标识', '稳定的标识。', (n) => n.id),
    column('kind', '种类', 'inconsistency 前后不一；gap 原文没有说；background 法律背景；reading 阅读说明。', (n) => n.kind),
    column('title', '标题', '一句话。', (n) => n.title),
    column('text', '说明', '编者的话。', (n) => n.text),
    column('about', '所说的原话', '逐字的原文。', (n) => n.about.map((q) => q.text), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (n) => address.note(n), 'page'),
  ]);
