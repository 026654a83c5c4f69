/** A sentence of the page, and where it stands in it. */
export interface Sentence {
  text: string;
  range: Range;
}

/** What is said with one breath at most: a sentence with its closing signs. */
const SENTENCE = /[^。！？；]+[。！？；]*[”’）》]*/g;

/** Cuts a text into sentences: where each begins, and where it ends. What has no letter or digit is none. */
export const cut = (text: string): [start: number, end: number][] =>
  [...text.matchAll(SENTENCE)]
    .filter(([sentence]) => /[\p{L}\p{N}]/u.test(sentence))
    .map((match) => [match.index, match.index + match[0].length]);

const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, blockquote';
/** Controls, marks of notes and of quoting, small print: a listener would stumble over them. */
const UNSAID = 'button, summary, details, .soft, .anchor, .note-mark, .to-task, .no-print, .visually-hidden, [aria-hidden="true"]';

/** The sentences of what is read aloud on a page (`data-aloud`), block by block, in their order. */
export function sentencesOf(roots: Iterable<Element>): Sentence[] {
  const blocks = new Map<Element, Text[]>();
  for (const root of roots) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
      const parent = node.parentElement;
      const block = parent?.closest(BLOCKS);
      if (block && parent?.checkVisibility() && !parent.closest(UNSAID)) blocks.set(block, [...(blocks.get(block) ?? []), node]);
    }
  }
  return [...blocks.values()].flatMap(sentencesIn);
}

/** The sentences of one block, whose text may stand in several pieces. */
function sentencesIn(nodes: Text[]): Sentence[] {
  const text = nodes.map(({ data }) => data).join('');
  const at = (offset: number, range: Range, end: boolean): void => {
    let before = 0;
    for (const node of nodes) {
      const within = offset - before;
      if (within < node.length || (end && within === node.length)) {
        if (end) range.setEnd(node, within);
        else range.setStart(node, within);
        return;
      }
      before += node.length;
    }
  };
  return cut(text).map(([start, end]) => {
    const range = document.createRange();
    at(start, range, false);
    at(end, range, true);
    return { text: text.slice(start, end).trim(), range };
  });
}
