import { isoDate } from './due-dates.ts';
import type { Paragraph } from './paragraphs.ts';
import { markOf } from './marks.ts';

/** What a notice prints about itself before its body; what is not printed is absent. */
export interface Front {
  /** Paragraphs of the notice's title, and of the title of what it issues where that is printed apart. */
  title: Paragraph[];
  planTitle: Paragraph[];
  documentNumber: string | undefined;
  /** Names that sign. */
  issuers: string[];
  /** ISO dates. */
  written: string | undefined;
  published: string | undefined;
}

const KIND =
  '(?:通知|意见|方案|计划|办法|措施|规划|公告|决定|细则|指引|要点|清单|任务表|图谱|纲要|规定|指南|通告|批复|函|条例|政策|举措|行动|工作表|分工|任务书|制度|规则)';
const TITLE_END = new RegExp(`${KIND}(?:\\s*[（(][^（）()]{1,24}[）)])*$`);
const DOCUMENT_NUMBER = /^[\u4e00-\u9fa5]{1,24}[〔[［（(]\s*(?:19|20)\d{2}\s*[〕\]］）)]\s*第?\s*\d{1,5}\s*号$/;
const DATE_ONLY =
  /^[（(]?\s*(?:(?:19|20)\d{2})\s*[年\-./]\s*\d{1,2}\s*[月\-./]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?(?:印发|发布)?\s*[）)]?$/;
const plain = (text: string): string =>
  text
    .replace(/[\s《》“”"「」]/g, '')
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')');

const isDateLine = (text: string): boolean => DATE_ONLY.test(text);
const isDocumentNumber = (text: string): boolean => DOCUMENT_NUMBER.test(text.replace(/\s/g, ''));

/** A line that can be a part of a title: words without a full stop, no salutation, no number, no date. */
const isTitleLine = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 120 &&
  !/[。；;！？]/.test(text) &&
  !/[：:]$/.test(text) &&
  !isDateLine(text) &&
  !isDocumentNumber(text) &&
  !markOf(text) &&
  !/^[（(].*[）)]$/.test(text) &&
  !text.includes('|');

/** The lines from `at` on that together are a title: up to the line that ends as titles do. */
function titleFrom(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  for (let length = 1; length <= 4 && at + length <= paragraphs.length; length++) {
    const lines = paragraphs.slice(at, at + length);
    if (!lines.every((p) => isTitleLine(p.text))) return [];
    if (TITLE_END.test(lines.map((p) => p.text).join(''))) {
      const suffix = paragraphs[at + length];
      return suffix && /^[（(](?:\d{4}|征求意见|试行|草案|暂行|送审|修订)[^（）()]*[）)]$/.test(suffix.text) ? [...lines, suffix] : lines;
    }
  }
  return [];
}

const words = (lines: readonly Paragraph[]): string => lines.map((p) => p.text).join('');

/** What a notice issues: the name in 关于印发《…》的通知, with or without title marks. */
const issuedName = (title: string): string | undefined =>
  /(?:印发|发布|转发|公布|下达)[^《》]{0,30}?《(.+)》(?:[（(][^）)]*[）)])?的(?:通知|公告|通告)/.exec(title)?.[1] ??
  /(?:印发|发布)(.+?)的(?:通知|公告)/.exec(title)?.[1];

/** Reads the paragraphs before the body. */
export function frontOf(paragraphs: readonly Paragraph[], after: readonly Paragraph[]): Front {
  let title: Paragraph[] = [];
  let at = 0;
  const starts = paragraphs.map((_, i) => i);
  const scored = starts.map((i) => ({ i, lines: titleFrom(paragraphs, i) })).filter(({ lines }) => lines.length > 0);
  // 关于 tells the notice's own title from a letterhead (…文件) and from names of units.
  const own =
    scored.find(({ lines }) => (lines[0]?.text ?? '').includes('关于') || words(lines).includes('关于')) ??
    scored.find(({ lines }) => words(lines).length >= 8) ??
    scored[0];
  if (own) {
    title = own.lines;
    at = own.i + own.lines.length;
    // A title over two lines may begin above the line with 关于; a letterhead ends in 文件.
    const above = paragraphs[own.i - 1];
    if (
      above &&
      words(title).startsWith('关于') &&
      isTitleLine(above.text) &&
      !/文件$|来源|解读/.test(above.text) &&
      above.text.length <= 40 &&
      !isOfSite(above.text)
    )
      title = [above, ...title];
  }
  const name = issuedName(words(title));
  let planTitle: Paragraph[] = [];
  for (let i = at; i < paragraphs.length && planTitle.length === 0; i++)
    for (let length = 1; length <= 4 && i + length <= paragraphs.length; length++) {
      const lines = paragraphs.slice(i, i + length);
      if (!lines.every((p) => isTitleLine(p.text) || /^[（(].*[）)]$/.test(p.text))) break;
      if (name !== undefined && plain(words(lines)) === plain(name)) planTitle = lines;
    }
  if (planTitle.length === 0 && name !== undefined)
    for (let i = at; i < paragraphs.length && planTitle.length === 0; i++) {
      const lines = titleFrom(paragraphs, i);
      if (lines.length > 0 && words(lines).length >= 8 && !words(lines).includes('关于印发')) planTitle = lines;
    }
  const all = [...paragraphs, ...after];
  const number = all.find((p) => isDocumentNumber(p.text))?.text.replace(/\s/g, '');
  return { title, planTitle, documentNumber: number, ...signature(paragraphs, after, title) };
}

const isOfSite = (text: string): boolean => /政策解读|政策原文|^附件/.test(text);

/** Ends of names of units; a line without one goes on in the next. */
const NAME_END = /[局委厅办部院会室府署社组团司处行心台所校站]$/;

function joinNames(lines: readonly string[]): string[] {
  const names: string[] = [];
  let open = '';
  for (const line of lines.map((l) => l.replace(/[（(]代章[）)]$/, '')).filter((l) => !/^[（(].*[）)]$/.test(l))) {
    open += line;
    if (NAME_END.test(open.replace(/[（(][^（）()]*[）)]$/, ''))) {
      names.push(...open.split(/\s{1,}/));
      open = '';
    }
  }
  return names;
}

/** Names and date with which a notice is signed: lines without a stop right before a line that is a date. */
function signature(
  front: readonly Paragraph[],
  after: readonly Paragraph[],
  title: readonly Paragraph[],
): Pick<Front, 'issuers' | 'written' | 'published'> {
  const all = [...front, ...after];
  const dates = all.flatMap((p, i) => (isDateLine(p.text) && p.text.includes('年') ? [i] : []));
  const dashed = all.find((p) => isDateLine(p.text) && !p.text.includes('年'));
  let issuers: string[] = [];
  let written: string | undefined;
  for (const i of dates) {
    const names: string[] = [];
    for (let k = i - 1; k >= 0 && names.length < 12; k--) {
      const { text } = all[k] ?? { text: '' };
      if (
        title.some((p) => p === all[k]) ||
        /[。；：:？！，]/.test(text) ||
        text.length > 40 ||
        isDateLine(text) ||
        isDocumentNumber(text) ||
        text.startsWith('附件') ||
        markOf(text)
      )
        break;
      names.unshift(text);
    }
    written ??= isoDate(all[i]?.text ?? '');
    if (issuers.length === 0 && names.length > 0) {
      issuers = joinNames(names);
      written = isoDate(all[i]?.text ?? '');
    }
  }
  return { issuers, written, published: dashed ? isoDate(dashed.text) : undefined };
}
