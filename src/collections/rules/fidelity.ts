import { composeDocument } from '../../plan/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, PartialRecords } from '../records.ts';
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

/** Lines of the received text that belong to the notice: not the disclosure table on top (cells parted by `|`), not the frame of the web page. */
export function noticeLines(source: string, frame: readonly string[]): { text: string; line: number }[] {
  const framed = new Set(frame.map((l) => l.trim()));
  return source
    .split(/\r?\n/)
    .map((text, i) => ({ text: text.trim(), line: i + 1 }))
    .filter(({ text }) => text !== '' && !text.includes('|') && !framed.has(text));
}

/** Length of the common beginning of two texts. */
function commonLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

/** The record of the text that is called `tasks/16`. */
export function textEntry(records: PartialRecords, owner: string): Entry<unknown> | undefined {
  const [collection, id] = owner.split('/', 2);
  const texts = TEXT_FOLDERS.find((name) => name === collection);
  return texts && records[texts].find((entry) => entry.id === id);
}

/** Records, `tasks/16`, that hold a paragraph which the notice does not have: what is said about their words can't be trusted. */
export function recordsThatDiffer(plan: PlanData, source: string, clauses: readonly { text: string; owner: string }[]): Set<string> {
  const lines = new Set(noticeLines(source, plan.source.frame).map(({ text }) => foldWidth(text)));
  return new Set(clauses.filter(({ text }) => !lines.has(foldWidth(text))).map(({ owner }) => owner));
}

/** Compares the notice with what the collections recompose, width folded and nothing else: in order, each character once. */
export function compareWithSource(plan: PlanData, source: string, clauses: readonly { text: string }[]): FidelityReport {
  const expected = foldWidth(
    noticeLines(source, plan.source.frame)
      .map((l) => l.text)
      .join('\n'),
  );
  const found = foldWidth(clauses.map((c) => c.text).join('\n'));
  const total = expected.replaceAll('\n', '').length;
  if (expected === found) return { total, same: total };
  const same = expected.slice(0, commonLength(expected, found)).replaceAll('\n', '').length;
  // A text that goes on after the notice has ended, or parts its paragraphs elsewhere, is not faithful, though every character was found.
  return { total, same: Math.min(same, total - 1) };
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
  const expected = noticeLines(source, frame);
  const clauses = composeDocument(records);
  const entryOf = (owner: string): Entry<unknown> => textEntry(records, owner) ?? plan;
  const fault = (owner: string, text: string, found: string, want: string, fix: string): Diagnostic[] => {
    const entry = entryOf(owner);
    return [{ code: 'fidelity', file: entry.file, line: lineInBody(entry, text), found, expected: want, fix }];
  };
  const lines = new Set(expected.map(({ text }) => foldWidth(text)));
  const changed = expected.length === clauses.length ? clauses.flatMap(({ text }, i) => (lines.has(foldWidth(text)) ? [] : [i])) : [];
  if (changed.length > 0) return changed.flatMap((i) => differenceAt(i));
  for (let i = 0; i < Math.max(expected.length, clauses.length); i++) {
    const difference = differenceAt(i);
    if (difference.length > 0) return difference;
  }
  return [];

  function differenceAt(i: number): Diagnostic[] {
    const line = expected[i];
    const clause = clauses[i];
    if (!clause) {
      const text = line?.text ?? '';
      return fault(
        'plan',
        '',
        '全文到此结束',
        `${file} 第 ${line?.line} 行：“${text.slice(0, 24)}…”`,
        '这一段还没有记录，或 plan.yaml 的 outline 漏了一部分。',
      );
    }
    if (!line)
      return fault(clause.owner, clause.text, `多出“${clause.text.slice(0, 24)}…”`, '正式文本到此结束', '删去正式文本里没有的段落。');
    const [a, b] = [foldWidth(line.text), foldWidth(clause.text)];
    if (a === b) return [];
    const at = commonLength(a, b);
    return fault(
      clause.owner,
      clause.text,
      `第 ${at + 1} 字起为 ${around(clause.text, at)}`,
      `${file} 第 ${line.line} 行：${around(line.text, at)}`,
      at === 0 ? '这里缺少或多出整段，或顺序不对；检查序号、任务组和 outline。' : '按正式文本改回，一字不改。',
    );
  }
};
