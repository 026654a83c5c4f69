import { address } from '../../plan/addresses.ts';
import { placeOf } from '../../plan/format.ts';
import type { Plan, Quote } from '../../plan/types.ts';
import { column, table, type Table } from './column.ts';

const texts = (quotes: readonly Quote[]): string[] => quotes.map((q) => q.text);

export const targetTable = (plan: Plan): Table =>
  table('targets', '指标与要求', '原文里每一项可以衡量的要求，目标部分在前，任务部分在后；各处说法不同时都保留。', plan.targets, [
    column('id', '标识', '稳定的标识。', (t) => t.id),
    column('indicator', '指标', '指标名称。', (t) => t.indicator),
    column('comparison', '要求方式', 'at-least 不少于；reach 达到；count 完成若干；done 建成（没有数字）。', (t) => t.comparison),
    column('value', '数值', '百分比写 60 表示 60%；没有数字时为空。', (t) => t.value, 'number'),
    column('unit', '单位', '数值的单位。', (t) => t.unit),
    column('base', '相对于', '单位是倍时，是什么的几倍。', (t) => t.base),
    column('due', '到期日', '如 2024-12-31；原文没有期限时为空。', (t) => t.due),
    column('every', '周期', 'month 每月；quarter 每季度；year 每年；不重复时为空。', (t) => t.every),
    column('binds', '约束对象', '原文写明约束谁时才有。', (t) => t.binds),
    column('task', '任务序号', '出自任务时有；出自目标部分时为空。', (t) => t.task?.number, 'integer'),
    column('place', '出处', '在原文的什么地方。', (t) => placeOf(t.quote.clause)),
    column('quote', '原话', '逐字的原文。', (t) => t.quote.text),
    column('page', '网页', '原话所在句子的地址，相对于网站根。', (t) => address.quote(t.quote)),
  ]);

export const incentiveTable = (plan: Plan): Table =>
  table('incentives', '激励政策', '原文里企业、学校、捐赠者或个人可以得到的每一项支持。', plan.incentives, [
    column('id', '标识', '稳定的标识。', (i) => i.id),
    column('title', '名称', '编者给的简短名称。', (i) => i.title),
    column('kind', '类别', '激励的类别。', (i) => i.kind.label),
    column('benefit', '得到什么', '一句话的说法，以原话为准。', (i) => i.benefit),
    column('claimants', '谁可以享受', '对象。', (i) => i.claimants.map((c) => c.label), 'list'),
    column('conditions', '条件', '条件的原话；原文没有条件时为空。', (i) => texts(i.conditions.map((c) => c.quote)), 'list'),
    column('needs', '解决的需要', '编者归类。', (i) => i.needs.map((n) => n.label), 'list'),
    column('task', '任务序号', '出自哪项任务。', (i) => i.task.number, 'integer'),
    column('departments', '任务的责任单位', '原文没有说由其中哪一个给予。', (i) => i.departments.map((d) => d.name), 'list'),
    column('named', '原文点名的单位', '原文就这项激励点名的单位。', (i) => i.named.map((n) => n.department.name), 'list'),
    column('references', '依据的政策', '原文引用的文件。', (i) => i.references.map((r) => r.title), 'list'),
    column('detail', '细则', 'stated 原文写明；named-only 原文只点名，没有细则。', (i) => i.detail),
    column('quote', '原话', '逐字的原文。', (i) => i.quote.text),
    column('page', '网页', '本站地址，相对于网站根。', (i) => address.incentive(i)),
  ]);

export const termTable = (plan: Plan): Table =>
  table('glossary', '术语', '原文里的术语：原文怎么说；编者的解释另列，并注明依据。', plan.terms, [
    column('id', '标识', '稳定的标识。', (t) => t.id),
    column('term', '词条', '原文的写法。', (t) => t.term),
    column('forms', '其他写法', '原文里的其他写法。', (t) => t.forms, 'list'),
    column('said', '原文怎么说', '逐字的原文。', (t) => texts(t.said), 'list'),
    column('note', '编者解释', '不是原文；没有时为空。', (t) => t.note),
    column('note_source', '解释的依据', '编者解释的来源。', (t) => t.noteSource),
    column('page', '网页', '本站地址，相对于网站根。', (t) => address.term(t)),
  ]);

export const referenceTable = (plan: Plan): Table =>
  table('references', '相关政策', '原文引用的文件，以及编者补充的法律背景。', plan.references, [
    column('id', '标识', '稳定的标识。', (r) => r.id),
    column('title', '名称', '文件名称。', (r) => r.title),
    column('number', '文号', '不知道时为空。', (r) => r.number),
    column('issuer', '发布机关', '不知道时为空。', (r) => r.issuer),
    column('published', '发布日期', '不知道时为空。', (r) => r.published),
    column('role', '关系', 'cited 原文引用；background 编者补充的法律背景。', (r) => r.role),
    column('cited', '原文的引用', '逐字的原文。', (r) => texts(r.cited), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (r) => address.reference(r)),
  ]);

export const noteTable = (plan: Plan): Table =>
  table('notes', '编者说明', '编者的说明，都不是原文：前后不一之处、原文没有说的、法律背景、阅读说明。', plan.notes, [
    column('id', '标识', '稳定的标识。', (n) => n.id),
    column('kind', '种类', 'inconsistency 前后不一；gap 原文没有说；background 法律背景；reading 阅读说明。', (n) => n.kind),
    column('title', '标题', '一句话。', (n) => n.title),
    column('text', '说明', '编者的话。', (n) => n.text),
    column('about', '所说的原话', '逐字的原文。', (n) => texts(n.about), 'list'),
    column('page', '网页', '本站地址，相对于网站根。', (n) => address.note(n)),
  ]);
