import type { Line } from './lines.ts';
import { markOf } from './marks.ts';
import { isOrgan } from './units.ts';

/** A paragraph: the lines that hold it, and its words without the line breaks. */
export interface Paragraph {
  text: string;
  lines: readonly Line[];
  start: number;
  end: number;
}

/** Width of a line in characters of the page: Latin letters and digits take half of one. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

const ENDS = /[。；：！？:;…]["”』」）)〕\]】]*$/;

/**
 * Width at which a text is broken into lines (a PDF, a plain-text mail), or `undefined` when every line is a paragraph. Broken texts have many lines of
 * about the same width that stop in the middle of a sentence.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const widest = Math.max(0, ...lines.map(({ text }) => widthOf(text)));
  const cut = lines
    .filter(({ text }, i) => i + 1 < lines.length && !ENDS.test(text) && widthOf(text) >= 18)
    .map(({ text }) => widthOf(text));
  if (cut.length < 5 || cut.length < lines.length / 4) return undefined;
  const sorted = cut.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const near = cut.filter((w) => Math.abs(w - middle) <= 3).length;
  return near >= cut.length * 0.7 && middle <= 60 && widest <= middle + 5 ? middle : undefined;
}

/** Whether a line is one more unit of a label that has a line to each: 责任单位：省交通厅, below it 省水利厅. */
const isNextUnit = (before: string, line: string): boolean =>
  LABEL.test(before) && isOrgan(/[^：:、，,；; ]+$/.exec(before)?.[0] ?? '') && /^[省市县区州盟旗各]/.test(line) && isOrgan(line);

/** Words that a line break parted, put together: a blank only between Latin words and between units. */
const join = (a: string, b: string): string =>
  (/[A-Za-z0-9,.]$/.test(a) && /^[A-Za-z]/.test(b)) || isNextUnit(a, b) ? `${a} ${b}` : a + b;

/** A paragraph of one line. */
export const paragraphOf = (lines: readonly Line[]): Paragraph => ({
  text: lines.map((l) => l.text).reduce((a, b) => (a === '' ? b : join(a, b)), ''),
  lines,
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
});

/** Joins lines to paragraphs. A line is continued when the text is broken at a width, the line fills it, and the next begins nothing of its own. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(lines);
  const indents = width !== undefined && lines.some((l) => l.indented);
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const group = groups.at(-1);
    const full = width !== undefined && last !== undefined && widthOf(last.text) >= width - 3;
    const inside = width !== undefined && last !== undefined && /[，、（“《—]$/.test(last.text) && widthOf(last.text) >= width - 6;
    const opens = width !== undefined && group !== undefined && isOpen(group) && !markOf(line.text);
    const goesOn = width !== undefined && /^[，。、；：）)〕\]】》”’！？]/.test(line.text);
    // A bracket that has just been opened holds what comes next, a label of units too.
    const within = last !== undefined && /[（(〔[【]$/.test(last.text);
    const unit = group !== undefined && isNextUnit(group.map((l) => l.text).reduce(join), line.text);
    const goes = within || unit || ((inside || opens || full || goesOn) && (!beginsAnew(line.text) || (opens && LABEL.test(line.text))));
    if (group && goes && !(indents && line.indented)) group.push(line);
    else groups.push([line]);
  }
  return groups.map(paragraphOf);
}

/** A label of units that begins a line of its own, unless the bracket of a clause is open. */
const LABEL = /^(牵头|责任|配合)(单位|部门)[:：]/;

/** Whether a line begins a paragraph whatever the one before looked like: a number, a label of its own, an annex. */
const beginsAnew = (text: string): boolean =>
  (markOf(text) !== undefined && !/^\d+[.．、]\d/.test(text)) || /^附件\d*[:：]?/.test(text) || LABEL.test(text);

/** Whether a group of lines has a bracket or title mark that is still open, so that its sentence goes on. */
function isOpen(group: readonly Line[]): boolean {
  const text = group.map((l) => l.text).join('');
  const count = (c: RegExp): number => text.match(c)?.length ?? 0;
  return (count(/[（(〔[【《]/g) > count(/[）)〕\]】》]/g) && group.length < 60) || (count(/“/g) > count(/”/g) && group.length < 6);
}
