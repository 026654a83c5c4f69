/** Characters that must not begin a line, and those that must not end one (GB/T 15834, 标点符号的位置). */
export const NEVER_FIRST = /^[，。、；：？！）》〉」』】〕”’％%…—·～,.;:?!)\]]/u;
export const NEVER_LAST = /[（《〈「『【〔“‘(["]$/u;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const single = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
/** Syllables that belong to the word before or after them: 融合型, 工业区, 高质量. */
const affix = (last: string, piece: string): boolean => /^[型性化率区会]$/u.test(piece) || /^[高非不]$/u.test(last);

/** A term of more characters is a phrase of several words, and wider than a narrow line. */
const LONGEST_WORD = 7;

/** The text in words, the plan's own terms whole: the segmenter does not know 产教融合. */
function* wordsOf(text: string, terms: readonly string[]): Generator<string> {
  let rest = text;
  while (rest !== '') {
    const at = terms.map((term) => ({ term, start: rest.indexOf(term) })).filter(({ start }) => start >= 0);
    const [first] = at.toSorted((a, b) => a.start - b.start || b.term.length - a.term.length);
    for (const { segment } of words.segment(rest.slice(0, first?.start))) yield segment;
    if (!first) return;
    yield first.term;
    rest = rest.slice(first.start + first.term.length);
  }
}

/**
 * The pieces of a title between which a line may end (GB/T 9704-2012, 7.3.1): words, never a part of one. Lone characters that follow each other make a word (抓|手), a number
 * keeps its unit.
 * @param terms words of the plan that a dictionary does not hold
 */
export function phrases(text: string, terms: readonly string[] = []): string[] {
  const joined: string[] = [];
  let lone = false;
  const whole = terms.filter((term) => term.length <= LONGEST_WORD);
  for (const piece of wordsOf(text, whole)) {
    const last = joined.at(-1);
    const sticks =
      last !== undefined &&
      (NEVER_FIRST.test(piece) || NEVER_LAST.test(last) || affix(last, piece) || /\d$/.test(last) || (lone && single(piece)));
    if (sticks) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
    lone = single(piece);
  }
  return joined;
}
