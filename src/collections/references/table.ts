import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row a policy that the text cites or that stands behind it. */
export const referenceTable = (plan: Plan): Table =>
  table('references', '相关政策', '原文引用的文件，以及编者补充的法律背景。', plan.references, [
    column('id', '标识', '稳定的标识。', (r) => r.id),
    column('title', '名称', '文件名称。', (r) => r.title),
    column('number', '文号', '不知道时为空。', (r) => r.number),
    column('issuer', '发布机关', '不知道时为空。', (r) => r.issuer),
    column('published', '发布日期', '不知道时为空。', (r) => r.published),
    column('role', '关系', 'cited 原文引用；background 编者补充的法律背景。', (r) => r.role),
    column('cited', '原文的引用', '逐字的原文。', (r) => r.cited.map((q) => q.text), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (r) => address.reference(r), 'page'),
  ]);
