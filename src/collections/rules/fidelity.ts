import { composeDocument } from '../../plan/document.ts';
import type { ClauseText } from '../../plan/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { plainCharacters } from '../../notice/characters.ts';
import { isDisclosureRow } from '../../notice/furniture.ts';
import { linesOf } from '../../notice/lines.ts';
import { paragraphsOf } from '../../notice/paragraphs.ts';
import { foldWidth } from '../../notice/text.ts';
import type { PlanData } from '../plan/schema.ts';
import { TEXT_FOLDERS } from '../text-folders.ts';
import { lineInBody, type Check } from './context.ts';

/** Result of comparing the composed text with the received one, in characters. */
export interface FidelityReport {
  /** Characters of the notice in the received text, line breaks not counted. */
  total: number;
  /** Characters that agree from the beginning on; equals `total` when faithful, and only then. */
  same: number;
}

/** What a comparison looks past: width of punctuation, radicals in place of characters, blanks and the bytes that no reader sees. Nothing else. */
const bare = (text: string): string => foldWidth(plainCharacters(text)).replace(/[\s\uFEFF\u200B]/g, '');

interface NoticeLine {
  text: string;
  line: number;
  /** The text is broken at a width, and this line goes on with the paragraph of the one before. */
  goesOn?: boolean;
}

/** Lines of the received text that belong to the notice: not the rows of the disclosure table, not the frame of the web or printed page. */
export function noticeLines(source: string, frame: readonly string[]): NoticeLine[] {
  const framed = new Set(frame.map((l) => l.trim()));
  const lines = linesOf(source).filter(({ text }) => !isDisclosureRow(text) && !framed.has(text));
  return paragraphsOf(lines).flatMap((paragraph) =>
    paragraph.lines.map(({ text, number }, i) => (i === 0 ? { text, line: number } : { text, line: number, goesOn: true })),
  );
}

/** Length of the common beginning of two texts. */
function commonLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

/** A paragraph of the records beside the lines of the received text that hold it: one, or several where the text breaks lines within paragraphs. */
interface Pair<T> {
  clause: T | undefined;
  text: string;
  line: number | undefined;
}

/** Where a heading ends in a line that goes on after it; `undefined` when the line is the heading, or does not begin with it. */
function headingEnd(line: string, heading: string): number | undefined {
  if (!bare(line).startsWith(bare(heading)) || bare(line) === bare(heading)) return undefined;
  let end = 0;
  while (bare(line.slice(0, end)).length < bare(heading).length) end++;
  return end;
}

/** Whether a line is what is left of a clause, but for a few words: it begins or ends like it. */
function isLike(line: string, left: string): boolean {
  const words = bare(line);
  const reversed = (text: string): string => Array.from(text).toReversed().join('');
  return commonLength(words, left) > 1 || commonLength(reversed(words), reversed(left)) > 1;
}

/** Puts each clause beside its lines. A clause that is not made of whole lines gets as many as it has words for. */
function pairUp<T extends { text: string; kind?: string }>(lines: readonly NoticeLine[], clauses: readonly T[]): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const rest = [...lines];
  let i = 0;
  for (const clause of clauses) {
    const length = bare(clause.text).length;
    const first = rest[i];
    let text = first?.text ?? '';
    const cut = first && (clause.kind === 'heading' || clause.kind === 'group') ? headingEnd(first.text, clause.text) : undefined;
    if (first && cut !== undefined) {
      // A heading that runs into its paragraph: what follows it in the line is the next clause's.
      pairs.push({ clause, text: first.text.slice(0, cut), line: first.line });
      rest[i] = { ...first, text: first.text.slice(cut).trim() };
      continue;
    }
    if (first) i++;
    // Lines go together where the text breaks them, and in a title, as long as they are the clause's own words.
    for (
      let next = rest[i];
      next &&
      (next.goesOn ?? clause.kind === 'title') &&
      bare(text).length < length &&
      bare(clause.text).startsWith(bare(text + next.text));
      next = rest[++i]
    )
      text += next.text;
    // A title that differs in a later line: that line is still its own, and holds the difference.
    const later = rest[i];
    if (
      later &&
      clause.kind === 'title' &&
      bare(clause.text).startsWith(bare(text)) &&
      isLike(later.text, bare(clause.text).slice(bare(text).length))
    ) {
      text += later.text;
      i++;
    }
    pairs.push({ clause, text, line: first?.line });
  }
  return [...pairs, ...rest.slice(i).map(({ text, line }) => ({ clause: undefined, text, line }))];
}

/** The record of the text that is called `tasks/16`. */
export function textEntry(records: PartialRecords, owner: string): Entry<unknown> | undefined {
  const [collection, id] = owner.split('/', 2);
  const texts = TEXT_FOLDERS.find((name) => name === collection);
  return texts && records[texts].find((entry) => entry.id === id);
}

/** Records, `tasks/16`, that hold a paragraph which the notice does not have: what is said about their words can't be trusted. */
export function recordsThatDiffer(plan: PlanData, source: string, clauses: readonly { text: string; owner: string }[]): Set<string> {
  const lines = new Set(pairUp(noticeLines(source, plan.source.frame), clauses).map(({ text }) => bare(text)));
  return new Set(clauses.filter(({ text }) => !lines.has(bare(text))).map(({ owner }) => owner));
}

/** Compares the notice with what the collections recompose, width folded and nothing else: in order, each character once. */
export function compareWithSource(plan: PlanData, source: string, clauses: readonly { text: string; kind?: string }[]): FidelityReport {
  const lines = noticeLines(source, plan.source.frame);
  const total = lines.reduce((sum, { text }) => sum + bare(text).length, 0);
  let same = 0;
  for (const { clause, text } of pairUp(lines, clauses)) {
    const [a, b] = [bare(text), bare(clause?.text ?? '')];
    same += commonLength(a, b);
    // A text that goes on after the notice has ended, or parts its paragraphs elsewhere, is not faithful, though every character was found.
    if (a !== b) return { total, same: Math.min(same, total - 1) };
  }
  return { total, same };
}

const around = (text: string, at: number): string => `…${text.slice(Math.max(0, at - 12), at)}【${text.slice(at, at + 12)}】…`;

/**
 * Fidelity: the notice from its title to its last paragraph equals the composed text.
 * Compared paragraph by paragraph, so that a changed character names its own file, with its context on both sides; where paragraphs are missing or
 * too many, only the first difference says anything.
 */
export const checkFidelity: Check = ({ records, source, broken }) => {
  const plan = records.plan;
  if (!plan || source === undefined) return [];
  const unread = [...broken].filter((key) => TEXT_FOLDERS.some((folder) => key.startsWith(`${folder}/`)));
  if (unread.length > 0)
    return [
      {
        code: 'not-compared',
        file: plan.data.source.file,
        found: `${unread.join('、')} 有错误，全文还没有核对`,
        expected: '各条记录接起来与正式文本一字不差',
        fix: '先改正这些记录，再核对一次。',
      },
    ];
  const { file, frame } = plan.data.source;
  const pairs = pairUp(noticeLines(source, frame), composeDocument(records));
  const entryOf = (owner: string): Entry<unknown> => textEntry(records, owner) ?? plan;
  const fault = (owner: string, text: string, found: string, want: string, fix: string): Diagnostic[] => {
    const entry = entryOf(owner);
    return [{ code: 'fidelity', file: entry.file, line: lineInBody(entry, text), found, expected: want, fix }];
  };
  const lines = new Set(pairs.map(({ text }) => bare(text)));
  const whole = pairs.every(({ clause, line }) => clause !== undefined && line !== undefined);
  const changed = whole ? pairs.filter(({ clause }) => !lines.has(bare(clause?.text ?? ''))) : [];
  if (changed.length > 0) return changed.flatMap(differenceOf);
  for (const pair of pairs) {
    const difference = differenceOf(pair);
    if (difference.length > 0) return difference;
  }
  return [];

  function differenceOf({ clause, text, line }: Pair<ClauseText>): Diagnostic[] {
    if (!clause)
      return fault(
        'plan',
        '',
        '全文到此结束',
        `${file} 第 ${line} 行：“${text.slice(0, 24)}…”`,
        '这一段还没有记录，或 plan.yaml 的 outline 漏了一部分。',
      );
    if (line === undefined)
      return fault(clause.owner, clause.text, `多出“${clause.text.slice(0, 24)}…”`, '正式文本到此结束', '删去正式文本里没有的段落。');
    if (bare(text) === bare(clause.text)) return [];
    const [a, b] = [foldWidth(text), foldWidth(clause.text)];
    const at = commonLength(a, b);
    return fault(
      clause.owner,
      clause.text,
      `第 ${at + 1} 字起为 ${around(clause.text, at)}`,
      `${file} 第 ${line} 行：${around(text, at)}`,
      at === 0
        ? '这里缺少或多出整段，或顺序不对；检查序号、任务组和 outline；不属于通知的行写到 plan.yaml 的 source.frame。'
        : '按正式文本改回，一字不改。',
    );
  }
};
