/** Choices in brackets, which a question mark makes optional: (老师|教师), (去|到)?. */
const CHOICE = /\(([^()]*)\)(\??)/;

/** Compact patterns of everyday words, as `content/synonyms.yaml` writes them: `(老师|教师)(下|进)厂` stands for four words, `(要)?` for with and without. */
export function expandPattern(pattern: string): string[] {
  const choice = CHOICE.exec(pattern);
  if (!choice) return [pattern];
  const [whole, inner = '', optional] = choice;
  const [before, after] = [pattern.slice(0, choice.index), pattern.slice(choice.index + whole.length)];
  const choices = new Set([...inner.split('|'), ...(optional ? [''] : [])]);
  return [...choices].flatMap((one) => expandPattern(before + one + after));
}

/** Words that mean something when a query says all parts of them, in any order: `老师 教师 + 厂 车间`. Parts are parted by +, what would do for a part by blanks. */
export const partsOfCombination = (combination: string): string[][] =>
  combination.split('+').map((part) => part.trim().split(/\s+/).flatMap(expandPattern));
