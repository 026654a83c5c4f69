import { markOf } from './marks.ts';
import { isPlainHeading, outlineOf } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { tasksOf } from './tasks.ts';

const isAnnexStart = (text: string): boolean => /^附\s*件\s*[\d一二三四五六七八九十]*\s*(?:[:：].*)?$|^附表\d*/.test(text);

/** Where the body begins: the first paragraph whose number starts a sequence, headings without number right over it included. */
export function bodyStart(paragraphs: readonly Paragraph[]): number {
  const marks = paragraphs.map((p) => markOf(p.text));
  let start = marks.findIndex((m) => m?.value === 1 && /chinese$|article|chapter/.test(m.form));
  const any = marks.findIndex((m) => m !== undefined && m.form !== 'ordinal' && m.value <= 5);
  if (start < 0 || (any >= 0 && any < start && marks[any]?.value === 1 && start - any > 3)) start = any;
  if (start < 0) return paragraphs.length;
  if (marks[start]?.form === 'digit') while (start > 1 && isPlainHeading(paragraphs[start - 1]?.text ?? '', paragraphs[start])) start--;
  return start;
}

/** Where annexes begin: the first 附件 after the body's beginning behind which no task follows. */
export function annexStart(paragraphs: readonly Paragraph[], from: number): number {
  const at = paragraphs.findIndex((p, i) => i > from && isAnnexStart(p.text));
  if (at < 0) return paragraphs.length;
  const rest = tasksOf(outlineOf(paragraphs.slice(at)).items);
  return rest.length > 0 ? paragraphs.length : at;
}
