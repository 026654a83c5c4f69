import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../table.ts';

/** One row a later document that says who leads or does the work. */
export const rulingTable = (plan: Plan): Table =>
  table('rulings', '后来的分工', '通知之后的公开文件对牵头和承办的规定，与通知的写法并列，不代替通知。', plan.rulings, [
    column('id', '标识', '稳定的标识。', (r) => r.id),
    column('task', '任务序号', '哪一项任务。', (r) => r.task.number, 'integer'),
    column('leads', '牵头单位', '文件明确牵头的单位。', (r) => r.leads.map((d) => d.name), 'list'),
    column('offices', '承办科室', '文件写明的科室。', (r) => r.offices.map((o) => `${o.department.name}${o.office}`), 'list'),
    column('words', '文件原话', '照抄。', (r) => r.words),
    column('source_title', '文件', '标题。', (r) => r.source.title),
    column('source_issuer', '发文单位', '谁发的。', (r) => r.source.issuer),
    column('source_number', '文号', '没有时为空。', (r) => r.source.number),
    column('source_date', '文件日期', '如 2025-03-01。', (r) => r.source.date, 'date'),
    column('source_url', '文件网址', '公开的网址。', (r) => r.source.url),
  ]);
