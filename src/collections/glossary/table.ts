import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row a term. */
export const termTable = (plan: Plan): Table =>
  table('glossary', '术语', '原文里的术语：原文怎么说；编者的解释另列，并注明依据。', plan.glossary, [
    column('id', '标识', '稳定的标识。', (t) => t.id),
    column('term', '词条', '原文的写法。', (t) => t.term),
    column('forms', '其他写法', '原文里的其他写法。', (t) => t.forms, 'list'),
    column('said', '原文怎么说', '逐字的原文。', (t) => t.said.map((q) => q.text), 'list'),
    column('note', '编者解释', '不是原文；没有时为空。', (t) => t.note),
    column('note_source', '解释的依据', '编者解释的来源。', (t) => t.noteSource),
    column('page', '网页', '本站地址，相对于网站根。', (t) => address.term(t)),
  ]);
