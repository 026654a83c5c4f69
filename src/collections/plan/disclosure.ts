import { foldWidth } from '../../notice/text.ts';
import type { PlanData } from './schema.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** Labels of the disclosure table (政府信息公开) and the field of `plan.yaml` that holds each value. */
const LABELS: Record<string, keyof PlanData> = {
  标题: 'title',
  索引号: 'indexNumber',
  发文字号: 'documentNumber',
  发文机构: 'issuer',
  信息分类: 'category',
  概述: 'summary',
  成文日期: 'written',
  公开日期: 'published',
  废止日期: 'repealed',
  有效性: 'validity',
};

/** Reads the disclosure table on top of a received text: label to value, empty values included. */
export function readDisclosure(source: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const row of source.split(/\r?\n/).filter((l) => l.includes('|'))) {
    const cells = row.split('|').map((c) => c.trim());
    for (const [i, cell] of cells.entries()) {
      const label = foldWidth(cell).replace(/\s/g, '');
      if (!label.endsWith(':') || !(label.slice(0, -1) in LABELS)) continue;
      const value = cells[i + 1] ?? '';
      table.set(label.slice(0, -1), foldWidth(value).replace(/\s/g, '').slice(0, -1) in LABELS ? '' : value);
    }
  }
  return table;
}

/** The identity of the notice in `plan.yaml` equals the disclosure table of the received text. */
export const checkDisclosure: Check = ({ records, source }) => {
  const plan = records.plan;
  if (!plan || source === undefined) return [];
  return [...readDisclosure(source)].flatMap(([label, printed]) => {
    const field = LABELS[label];
    if (!field) return [];
    const value = plan.data[field];
    const found = typeof value === 'string' ? value : '';
    const expected = field === 'written' || field === 'repealed' ? printed.slice(0, 10) : printed;
    if (foldWidth(found) === foldWidth(expected)) return [];
    return [
      diagnosticAt(plan, 'disclosure', [field], {
        found: found || '没有写',
        expected: `表头“${label}”：${expected || '空'}`,
        fix: '照正式文本的表头改。',
      }),
    ];
  });
};
