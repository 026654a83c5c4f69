import { diffArrays } from 'diff';
import { readNotice } from '../../notice/notice.ts';
import { foldWidth } from '../../notice/text.ts';
import { fullWidth } from '../full-width.ts';

/** How a paragraph of the received text differs from the one received before; texts in full width, as records hold them. */
export type ParagraphChange =
  | { kind: 'changed'; before: string; after: string; line: number }
  /** `follows`: the paragraph before it in the new text, if any. */
  | { kind: 'added'; after: string; follows: string | undefined; line: number; isFurniture: boolean }
  | { kind: 'removed'; before: string };

interface Told {
  text: string;
  line: number;
  isFurniture: boolean;
}

const paragraphs = (received: string): Told[] =>
  readNotice(received).pieces.map(({ paragraph, kind }) => ({
    // A line of the page that holds the notice is copied as it is.
    text: kind === 'furniture' ? paragraph.text : fullWidth(paragraph.text),
    line: paragraph.lines[0]?.number ?? 1,
    isFurniture: kind === 'furniture',
  }));

/** Words as they are compared: widths and blanks count for nothing. */
export const folded = (text: string): string => foldWidth(text).replace(/\s/g, '');

const pairs = (text: string): string[] => Array.from(folded(text), (c, i) => c + (folded(text)[i + 1] ?? ''));

/** Share of pairs of characters that two paragraphs have in common (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = new Map<string, number>();
  for (const p of pairs(b)) right.set(p, (right.get(p) ?? 0) + 1);
  let common = 0;
  for (const p of left) {
    const n = right.get(p) ?? 0;
    if (n === 0) continue;
    right.set(p, n - 1);
    common++;
  }
  return (2 * common) / (left.length + pairs(b).length);
}

/** Two paragraphs at the same place are one that was changed when they share this much; else one went and one came. */
const SAME = 0.4;

/** What a corrected text changes, paragraph by paragraph, in the order of the new text. Pure. */
export function changesOf(earlier: string, corrected: string): ParagraphChange[] {
  const after = paragraphs(corrected);
  const parts = diffArrays(paragraphs(earlier), after, { comparator: (a, b) => folded(a.text) === folded(b.text) });
  const out: ParagraphChange[] = [];
  let last: string | undefined;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) continue;
    if (!part.added && !part.removed) {
      last = part.value.at(-1)?.text ?? last;
      continue;
    }
    const next = parts[i + 1];
    const [gone, come] = part.removed ? [part.value, next?.added ? next.value : []] : [[], part.value];
    if (part.removed && next?.added) i++;
    const left = [...gone];
    for (const paragraph of come) {
      const at = left.findIndex((g) => likeness(g.text, paragraph.text) >= SAME);
      const before = at < 0 ? undefined : left[at];
      if (before) {
        out.push(...left.slice(0, at).map((g): ParagraphChange => ({ kind: 'removed', before: g.text })));
        left.splice(0, at + 1);
        out.push({ kind: 'changed', before: before.text, after: paragraph.text, line: paragraph.line });
      } else out.push({ kind: 'added', after: paragraph.text, follows: last, line: paragraph.line, isFurniture: paragraph.isFurniture });
      last = paragraph.text;
    }
    out.push(...left.map((g): ParagraphChange => ({ kind: 'removed', before: g.text })));
  }
  return out;
}
