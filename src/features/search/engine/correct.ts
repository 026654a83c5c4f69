import type { Engine } from './engine.ts';
import { alike, alikes } from './sounds.ts';

/** A piece of a query as the texts write it. */
export interface Correction {
  from: string;
  to: string;
  score: number;
}

/** Every place of `part` in `text`. */
function* places(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

/** Stretches of the texts that share the first or the second half of `words`: one slip leaves one half as it was. */
function candidates(corpus: string, words: string): Set<string> {
  const found = new Set<string>();
  const half = Math.ceil(words.length / 2);
  const lengths =
    words.length < 3
      ? [words.length]
      : words.length < 4
        ? [words.length, words.length + 1]
        : [words.length - 1, words.length, words.length + 1];
  for (const at of places(corpus, words.slice(0, half))) for (const n of lengths) found.add(corpus.slice(at, at + n));
  const second = words.slice(half);
  for (const at of places(corpus, second))
    for (const n of lengths) found.add(corpus.slice(Math.max(0, at + second.length - n), at + second.length));
  return found;
}

/** Where one slip of the pen parts two words: a wrong character at a place, or one too many, too few, or two swapped; undefined if there is more. */
function slip(typed: string, meant: string): { changed?: number } | undefined {
  let from = 0;
  while (from < typed.length && typed.charAt(from) === meant.charAt(from)) from++;
  let end = 0;
  while (end < typed.length - from && typed.charAt(typed.length - 1 - end) === meant.charAt(meant.length - 1 - end)) end++;
  const [wrong, right] = [typed.slice(from, typed.length - end), meant.slice(from, Math.max(from, meant.length - end))];
  const inside = from > 0 && end > 0;
  if (wrong.length === 1 && right.length === 1) return { changed: from };
  // At an edge a surplus character is another word, not a slip.
  if (!inside && wrong.length + right.length === 1) return undefined;
  if (wrong.length + right.length === 1 && Math.abs(typed.length - meant.length) === 1) return {};
  return wrong.length === 2 && right === wrong.charAt(1) + wrong.charAt(0) ? {} : undefined;
}

/** The words of the texts that differ from `words` by one slip of the pen; those that sound the same first. */
function oneSlip(engine: Engine, words: string): Correction | undefined {
  let best: Correction | undefined;
  for (const to of candidates(engine.corpus, words)) {
    if (to.includes('\n')) continue;
    const by = slip(words, to);
    if (!by) continue;
    const near = by.changed === undefined ? 0.5 : alike(engine, to.charAt(by.changed), words.charAt(by.changed));
    // Of two characters, one that is quite different leaves nothing to recognise.
    if (near === 0 && words.length < 3) continue;
    // A different character at an edge is as likely another word; a name makes it sure.
    const edge = by.changed === 0 || by.changed === words.length - 1;
    if (near < 1 && edge && !engine.lexicon.has(to)) continue;
    const score = 0.4 + near + (engine.lexicon.has(to) ? 0.3 : 0);
    if (!best || score > best.score) best = { from: words, to, score };
  }
  return best;
}

/** Words of the texts that sound like `words`, however many characters are wrong: 产交溶合 for 产教融合. */
function sameSound(engine: Engine, words: string): Correction | undefined {
  const { corpus } = engine;
  const near = Array.from(words, (c) => alikes(engine, c));
  const counts = new Map<string, number>();
  for (let at = 0; at + words.length <= corpus.length; at++) {
    let total = 0;
    let same = 0;
    for (const [i, likes] of near.entries()) {
      const value = likes.get(corpus.charAt(at + i)) ?? 0;
      if (value === 0) {
        total = -1;
        break;
      }
      if (words.charAt(i) === corpus.charAt(at + i)) same++;
      total += value;
    }
    if (total < 0 || same === words.length) continue;
    const to = corpus.slice(at, at + words.length);
    counts.set(to, (counts.get(to) ?? total / words.length + 0.2 + same * 0.1) + 0.01);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && { from: words, to: best[0], score: best[1] };
}

/** The likeliest words of the texts for words that do not occur in them; undefined when nothing is near. */
export function correct(engine: Engine, words: string): Correction | undefined {
  if (words.length < 2 || !/^[\u4e00-\u9fff0-9a-z+%]+$/.test(words) || engine.corpus.includes(words)) return undefined;
  const both = [oneSlip(engine, words), words.length > 1 ? sameSound(engine, words) : undefined].filter((c) => c !== undefined);
  return both.toSorted((a, b) => b.score - a.score)[0];
}
