import { foldText } from './fold.ts';

/** A run of text, marked or not. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Positions of folded words in a text, as ranges of the original. */
function ranges(text: string, words: readonly string[]): [number, number][] {
  const folded = foldText(text);
  const found: [number, number][] = [];
  for (const word of words)
    for (let at = folded.text.indexOf(word); word !== '' && at >= 0; at = folded.text.indexOf(word, at + word.length))
      found.push([folded.at[at] ?? 0, (folded.at[at + word.length - 1] ?? 0) + 1]);
  return found.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Cuts a text into marked and unmarked runs; together they are the text. */
export function runsOf(text: string, words: readonly string[]): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const [from, to] of ranges(text, words)) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    if (start > done) runs.push({ text: text.slice(done, start), marked: false });
    runs.push({ text: text.slice(start, to), marked: true });
    done = to;
  }
  if (done < text.length) runs.push({ text: text.slice(done), marked: false });
  return runs;
}

/** A long excerpt cut to about `most` characters around its first marked word; what is left out is shown by an ellipsis. */
export function shorten(text: string, words: readonly string[], most = 96): string {
  if (text.length <= most) return text;
  const [first] = ranges(text, words);
  const start = Math.max(0, Math.min((first?.[0] ?? 0) - 24, text.length - most));
  // Not into the middle of a number or a word of letters.
  return `${start > 0 ? '…' : ''}${text.slice(start, start + most)}${start + most < text.length ? '…' : ''}`;
}
