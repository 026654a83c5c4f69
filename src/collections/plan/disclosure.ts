import { readDisclosure } from '../../notice/disclosure.ts';
import { isoDate } from '../../notice/due-dates.ts';
import { isDisclosureRow } from '../../notice/furniture.ts';
import { linesOf } from '../../notice/lines.ts';
import { foldWidth } from '../../notice/text.ts';
import { issuersIn, phraseOf } from './issuers.ts';
import type { PlanData } from './schema.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** Labels of the disclosure table (政府信息公开) and the field of `plan.yaml` that holds each value. */
export const LABELS: Record<string, keyof PlanData> = {
  标题: 'title',
  索引号: 'indexNumber',
  发文字号: 'documentNumber',
  发文机构: 'issuers',
  信息分类: 'category',
  概述: 'summary',
  成文日期: 'written',
  公开日期: 'published',
  废止日期: 'repealed',
  有效性: 'validity',
  时效性: 'validity',
  文号: 'documentNumber',
  发文机关: 'issuers',
  发布机构: 'issuers',
  发布日期: 'published',
  主题分类: 'category',
};

/** The value of a field as `plan.yaml` writes it: days in one form, a time only where the table prints one. */
export function disclosed(field: keyof PlanData, printed: string): string {
  if (field !== 'written' && field !== 'repealed' && field !== 'published') return printed;
  const day = isoDate(printed) ?? '';
  const time = field === 'published' ? (/\d{2}:\d{2}:\d{2}/.exec(printed)?.[0] ?? '') : '';
  return day !== '' && time !== '' ? `${day} ${time}` : day;
}

/** The identity of the notice in `plan.yaml` equals the disclosure table of the received text. */
export const checkDisclosure: Check = ({ records, source }) => {
  const plan = records.plan;
  if (!plan || source === undefined) return [];
  // What the importer told as an open point is still to be looked at.
  const pending = new Set(
    (records.review?.data.points ?? []).flatMap((p) => (p.state === 'open' && p.file === 'plan.yaml' && p.field ? [p.field] : [])),
  );
  const rows = linesOf(source)
    .map((l) => l.text)
    .filter(isDisclosureRow);
  return [...readDisclosure(rows)].flatMap(([label, printed]) => {
    const field = LABELS[label];
    if (!field) return [];
    const value = plan.data[field];
    const found = typeof value === 'string' ? value : field === 'issuers' ? phraseOf(plan.data.issuers) : '';
    const expected = disclosed(field, printed);
    if (foldWidth(found) === foldWidth(expected) || pending.has(field)) return [];
    if (field === 'issuers' && foldWidth(found) === foldWidth(phraseOf(issuersIn(printed)))) return [];
    return [
      diagnosticAt(plan, 'disclosure', [field], {
        found: found || '没有写',
        expected: `表头“${label}”：${expected || '空'}`,
        fix: '照正式文本的表头改。',
      }),
    ];
  });
};
