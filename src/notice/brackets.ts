/** Closing bracket of each opening one. Round and square brackets, tortoise shells and lenticular ones all hold clauses in real notices. */
export const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '〔': '〕', '[': ']', '［': '］', '【': '】', '﹝': '﹞' };
const PAIR: Readonly<Record<string, string>> = { ...CLOSING, '（': '）)', '(': ')）' };

/** Where the bracket that opens at `start` closes (index of the closing character), other pairs inside skipped; -1 if it never does. */
export function closingOf(text: string, start: number): number {
  const stack: string[] = [];
  for (let i = start; i < text.length; i++) {
    const c = text.charAt(i);
    const closing = PAIR[c];
    if (closing !== undefined) stack.push(closing);
    else if (stack.at(-1)?.includes(c)) {
      stack.pop();
      if (stack.length === 0) return i;
    }
  }
  return -1;
}

/** Cuts `text` at every character of `separators` that stands outside of brackets; the separators are kept as the pieces' `after`. */
export function splitOutside(text: string, separators: RegExp): { text: string; start: number; after: string }[] {
  const pieces: { text: string; start: number; after: string }[] = [];
  let start = 0;
  let i = 0;
  while (i < text.length) {
    const c = text.charAt(i);
    const close = c in CLOSING ? closingOf(text, i) : -1;
    if (close > i) {
      i = close + 1;
      continue;
    }
    if (separators.test(c)) {
      pieces.push({ text: text.slice(start, i), start, after: c });
      start = i + 1;
    }
    i++;
  }
  pieces.push({ text: text.slice(start), start, after: '' });
  return pieces;
}
