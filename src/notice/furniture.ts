import type { Line } from './lines.ts';
import { markOf } from './marks.ts';

/** Labels of the disclosure table that government sites put on top of a notice (政府信息公开目录). */
export const DISCLOSURE_LABELS: readonly string[] = [
  '标题', '索引号', '索取号', '发文字号', '文号', '发文机构', '发文机关', '发布机构', '制发单位', '主题分类', '信息分类', '公文种类', '概述', '内容概述', '主题词',
  '成文日期', '公开日期', '发布日期', '发文日期', '生成日期', '生效日期', '废止日期', '失效日期', '有效性', '时效性', '公开方式', '公开范围', '公开形式', '名称',
]; // prettier-ignore

const label = (cell: string): string => cell.replace(/[\s\u3000]/g, '').replace(/[:：]$/, '');

/** Whether a line is a row of the disclosure table: cells parted by `|`, one of them a label that such tables have. */
export const isDisclosureRow = (line: string): boolean =>
  line.includes('|') && line.split('|').some((cell) => /[:：]\s*$/.test(cell.trim()) && DISCLOSURE_LABELS.includes(label(cell)));

/** Lines that web pages and printing put around an official text, by their own words. */
const FURNITURE: readonly RegExp[] = [
  /^(上|下)一[条篇页][:：]?.{0,60}$/,
  /^(首页|返回|返回顶部|打印本页|打印|关闭|关闭窗口|收藏|分享|分享到.{0,12}|扫一扫.{0,24}|相关(链接|文件|解读)|政策解读\s*政策原文.{0,12})$/,
  /^当前位置[:：].{0,80}$/,
  /^[【[（(]?\s*(字号|字体|大小)[:：\s].{0,20}$/,
  /^(浏览|阅读|点击)(次数|量)[:：]?\s*\d*.{0,6}$/,
  /^(信息|文章|稿件)?来源[:：].{1,40}$/,
  /^(责任编辑|编辑|审核|作者|撰稿)[:：].{1,20}$/,
  /^(发布|更新)(时间|日期)[:：].{1,40}$/,
  /^(政府公报|.{2,20}人民政府公报)\s*\d{4}年?\s*第?\s*\d{1,2}\s*期?$/,
];

/** A page number with what printers put around it. */
const PAGE = /^([-—–－~·]\s*\d{1,4}\s*[-—–－~·]|第\s*\d{1,4}\s*页([，,\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/;
/** A line that may be a running head: it stands beside page numbers, again and again, and is no sentence and no numbered item. */
const isHead = (text: string): boolean => text.length >= 4 && text.length <= 40 && !/[。；：:，]/.test(text) && !markOf(text);

/** A page number between others: a bare number is furniture only when several of them count up. */
const isBareNumber = (text: string): boolean => /^\d{1,4}$/.test(text);

/**
 * Which lines belong to the web page or the printed page and not to the notice: page numbers, navigation, running heads. Only what is certain: a line
 * that might be the notice's stays with it.
 */
export function furnitureOf(lines: readonly Line[]): Set<Line> {
  const found = new Set<Line>();
  const bare = lines.filter(({ text }) => isBareNumber(text)).map(({ text }) => Number(text));
  const pages = bare.length >= 3 && bare.every((n, i) => i === 0 || n > (bare[i - 1] ?? 0));
  const pageMarks = lines.map(({ text }) => (isBareNumber(text) ? pages : PAGE.test(text)));
  const heads = new Map<string, number>();
  for (const [i, { text }] of lines.entries())
    if ((pageMarks[i - 1] || pageMarks[i + 1]) && isHead(text)) heads.set(text, (heads.get(text) ?? 0) + 1);
  for (const [i, line] of lines.entries())
    if (pageMarks[i] || (!isBareNumber(line.text) && FURNITURE.some((form) => form.test(line.text))) || (heads.get(line.text) ?? 0) >= 2)
      found.add(line);
  return found;
}
