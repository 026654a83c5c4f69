import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row a term. */
export const termTable = (plan: Plan): Table =>
  table('glossary', '术语', '原文里的术语：原文怎么说；编者的白话另列，并注明依据。', plan.glossary, [
    column('id', '标识', '稳定的标识。', (t) => t.id),
    column('term', '词条', '原文的写法。', (t) => t.term),
    column('forms', '其他写法', '原文里的其他写法。', (t) => t.forms, 'list'),
    column('said', '原文怎么说', '逐字的原文。', (t) => t.quotes.map((q) => q.text), 'list'),
    column('plain', '白话', '编者的一句话，不是原文。', (t) => t.plain),
    column('plain_source', '白话的依据', '文件名、文号和条款，或“编者”。', (t) => t.plainSource),
    column('apart', '区别', '和容易混的词怎样区别，编者的话。', (t) => t.apart),
    column('page', '网页', '本站地址，相对于网站根。', (t) => address.term(t), 'page'),
  ]);
