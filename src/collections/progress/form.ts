import { LIMITS, STATUSES } from './statuses.ts';

/** Version of the form for returns: its number rises when sheets, columns or their meaning change, and forms of an earlier one are refused. */
export const FORM_VERSION = '1';

/** Names of the sheets; a form is known by them. */
export const SHEETS = { returns: '填报表', evidence: '佐证材料', notes: '填表说明' } as const;

/** What a form says of itself, on its last sheet: label and value side by side. */
export const MARKS = { form: '表式版本', plan: '方案版本', period: '季度', unit: '单位标识' } as const;

/** Whether what a row tells may go to the site. */
export const OPENNESS = { open: '已公开', meeting: '未公开，只供会议' } as const;

/** A column of a form. Those with `fill` are filled in by the unit, the others are locked. */
export interface FormColumn {
  key: string;
  title: string;
  /** In characters. */
  width: number;
  /** What goes in, shown when the cell is chosen. */
  fill?: string;
  /** So many characters at most. */
  limit?: number;
  /** A choice of words. */
  choice?: readonly string[];
  date?: true;
}

/** Columns of the sheet of returns: a row a task or a target. */
export const RETURN_COLUMNS = [
  { key: 'id', title: '标识', width: 9.5 },
  { key: 'subject', title: '任务或指标（原文）', width: 38 },
  { key: 'due', title: '要求和期限', width: 13 },
  { key: 'partners', title: '共同责任单位', width: 14 },
  { key: 'before', title: '上一次公开的进展', width: 15 },
  { key: 'status', title: '状态', width: 9.5, fill: '从列表里选；没有进展的选“无新进展”。', choice: Object.values(STATUSES) },
  { key: 'done', title: '做了什么', width: 26, fill: '照公开的材料写；未启动、无新进展的不填。', limit: LIMITS.words },
  { key: 'problem', title: '存在问题', width: 16, fill: '没有就不填。', limit: LIMITS.words },
  { key: 'next', title: '下一步', width: 16, fill: '没有就不填。', limit: LIMITS.words },
  { key: 'published', title: '公布日期', width: 11, fill: '哪一天公布的，如 2026-12-20。', date: true },
  { key: 'where', title: '公布在哪里', width: 13, fill: '如本单位网站的工作动态栏目。', limit: LIMITS.title },
  { key: 'open', title: '能否公开', width: 11, fill: '没有公开过的，选“未公开，只供会议”，不会上网。', choice: Object.values(OPENNESS) },
] as const satisfies readonly FormColumn[];

/** Columns of the sheet of evidence: a row a document; several rows may speak of one task. */
export const EVIDENCE_COLUMNS = [
  { key: 'id', title: '标识', width: 24, fill: '填报表里的标识，如 task-1。', limit: LIMITS.title },
  { key: 'title', title: '文件或文章标题', width: 44, fill: '照原样。', limit: LIMITS.title },
  { key: 'issuer', title: '发文单位', width: 24, fill: '谁发的。', limit: LIMITS.title },
  { key: 'number', title: '文号', width: 18, fill: '没有就不填。', limit: LIMITS.number },
  { key: 'date', title: '日期', width: 12, fill: '如 2026-12-20。', date: true },
  { key: 'url', title: '公开网址', width: 44, fill: '以 https:// 或 http:// 开头。', limit: LIMITS.url },
] as const satisfies readonly FormColumn[];

/** Rows left for evidence: more than one document for each task fit in. */
export const EVIDENCE_ROWS = 60;
