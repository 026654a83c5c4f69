import { chineseDate, foldWidth } from '../../notice/text.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

const DRAFT = /征求意见|送审稿|草案/;
const FIX = '照原文改；原文没有写的，删去这一行。';

/** From when until when a notice is in force, and that it is a draft, is said only where the received text says it. */
export const checkInForce: Check = ({ records: { plan }, source }) => {
  if (!plan || source === undefined) return [];
  const text = foldWidth(source).replace(/\s/g, '');
  const { inForceFrom, inForceUntil, draft, written, published, title, planTitle } = plan.data;
  const stands = (day: string): boolean => text.includes(chineseDate(day)) || text.includes(day);
  const tell = (field: string, found: string, expected: string) =>
    diagnosticAt(plan, 'in-force-differs', [field], { found, expected, fix: FIX });
  // 自印发之日起施行 means the day on which it was written or published; 有效期五年 is reckoned from there.
  const atOnce = /(?:印发|发布|公布)之日起/.test(text) && [written, published?.slice(0, 10)].includes(inForceFrom);
  return [
    ...(inForceFrom === undefined || stands(inForceFrom) || atOnce ? [] : [tell('inForceFrom', inForceFrom, '正式文本里写着的施行日期')]),
    ...(inForceUntil === undefined || stands(inForceUntil) || /有效期(?!限?[:：]?无)/.test(text)
      ? []
      : [tell('inForceUntil', inForceUntil, '正式文本里写着的有效期')]),
    ...(draft === undefined || DRAFT.test(title + planTitle) ? [] : [tell('draft', '征求意见稿', '标题里写明是征求意见稿、草案的文件')]),
  ];
};

/** The short title is made of pieces of the titles, in their order, and no word of its own. */
export const checkShortTitle: Check = ({ records: { plan } }) => {
  if (!plan) return [];
  const { shortTitle, title, planTitle } = plan.data;
  const madeOf = (whole: string): boolean => {
    let [at, from] = [0, 0];
    while (at < shortTitle.length) {
      let end = shortTitle.length;
      while (end > at + 1 && !whole.includes(shortTitle.slice(at, end), from)) end--;
      if (end - at < 2) return false;
      from = whole.indexOf(shortTitle.slice(at, end), from) + end - at;
      at = end;
    }
    return true;
  };
  if ([planTitle, title].some(madeOf)) return [];
  return [
    diagnosticAt(plan, 'short-title-differs', ['shortTitle'], {
      found: shortTitle,
      expected: `由“${planTitle}”里的词组成，次序不变`,
      fix: '照标题里的词改简称。',
    }),
  ];
};
