import { oneEdit } from './distance.ts';
import { occurs, remembered, type Engine } from './engine.ts';
import type { Piece } from './segment.ts';
import { alike, similarSounds } from './sounds.ts';
import { SLIP } from './weights.ts';

/** A piece of a query as the texts write it. */
export interface Correction {
  from: string;
  to: string;
  score: number;
  /** Both sound the same: as good as certain. */
  sounds?: boolean;
}

const LONGEST = 12;
const isChosen = (engine: Engine, word: string): boolean => engine.words.get(word)?.chosen === true;

/** Whether a run of the texts is a word and no accident: somebody chose it, or it is long and recurs. */
const isWordLike = (engine: Engine, run: string): boolean => {
  if (isChosen(engine, run)) return true;
  const first = engine.wording.indexOf(run);
  return run.length >= 4 && first >= 0 && engine.wording.includes(run, first + 1);
};

/** Every place of `part` in `text`. */
function* places(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

/** Stretches of the texts that share the first or the second half of `words`: one slip leaves one half as it was. */
function candidates(corpus: string, words: string): Set<string> {
  const found = new Set<string>();
  const half = Math.ceil(words.length / 2);
  const n = words.length;
  const lengths = n < 3 ? [n] : n < 4 ? [n, n + 1] : [n - 1, n, n + 1];
  for (const at of places(corpus, words.slice(0, half))) for (const length of lengths) found.add(corpus.slice(at, at + length));
  const second = words.slice(half);
  for (const at of places(corpus, second))
    for (const length of lengths) found.add(corpus.slice(Math.max(0, at + second.length - length), at + second.length));
  return found;
}

/** The words of the texts that differ from `words` by one slip of the pen; those that sound the same first. */
function oneSlip(engine: Engine, words: string): Correction | undefined {
  let best: Correction | undefined;
  for (const to of candidates(engine.mendable, words)) {
    if (to.includes('\n')) continue;
    const edit = oneEdit(words, to);
    // At an edge a character too many or too few is another word, not a slip.
    if (!edit || (edit.edge && edit.kind !== 'changed' && edit.kind !== 'swapped')) continue;
    const near = edit.kind === 'changed' ? alike(engine, to.charAt(edit.at), words.charAt(edit.at)) : SLIP.moved;
    if (!isWordLike(engine, to)) continue;
    // Of two characters, one that is quite different leaves nothing to recognise.
    if (near === 0 && words.length < 3) continue;
    // A different character at an edge is as likely another word; a long name makes it sure.
    if (near < 1 && edit.edge && (!isChosen(engine, to) || (near === 0 && words.length < 5))) continue;
    const score = SLIP.base + near + (isChosen(engine, to) ? SLIP.chosen : 0);
    if (!best || score > best.score) best = { from: words, to, score, sounds: near === 1 };
  }
  return best;
}

/** Words of the texts that sound like `words`, however many characters are wrong: 产交溶合 for 产教融合. */
function sameSound(engine: Engine, words: string): Correction | undefined {
  if (!/^[\u4e00-\u9fff]+$/.test(words)) return undefined;
  const near = Array.from(words, (c) => similarSounds(engine, c));
  const pattern = new RegExp(near.map((likes) => `[${[...likes.keys()].join('')}]`).join(''), 'gu');
  const counts = new Map<string, number>();
  for (const [to] of engine.mendable.matchAll(pattern)) {
    const characters = Array.from(to);
    const same = characters.filter((c, i) => c === words.charAt(i)).length;
    if (same === words.length || !isWordLike(engine, to)) continue;
    const total = characters.reduce((sum, c, i) => sum + (near[i]?.get(c) ?? 0), 0);
    counts.set(to, (counts.get(to) ?? total / words.length + 0.2 + same * 0.1) + 0.01);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && { from: words, to: best[0], score: best[1], sounds: true };
}

/** The likeliest words of the texts for words that do not occur in them; undefined when nothing is near. */
function correct(engine: Engine, words: string): Correction | undefined {
  if (words.length < 2 || words.length > LONGEST || !/^[\u4e00-\u9fff0-9a-z+%]+$/.test(words) || occurs(engine, words)) return undefined;
  return remembered(engine, `correct ${words}`, () => {
    const both = [oneSlip(engine, words), sameSound(engine, words)].filter((c) => c !== undefined);
    return both.toSorted((a, b) => b.score - a.score)[0];
  });
}

export const isWeak = ({ kind, typed }: Piece): boolean => (kind === 'single' || kind === 'unknown') && /^[\u4e00-\u9fff]+$/.test(typed);

/**
 * The best correction of any run of pieces around one that says nothing.
 * @param certain only what sounds the same, since other words carry the query
 */
export function bestCorrection(engine: Engine, pieces: readonly Piece[], certain = false): Correction | undefined {
  let best: Correction | undefined;
  const tried = new Set<string>();
  for (const [i, piece] of pieces.entries()) {
    if (!isWeak(piece)) continue;
    for (let from = Math.max(0, i - 3); from <= i; from++)
      for (let to = Math.min(pieces.length - 1, i + 3); to >= i; to--) {
        const window = pieces.slice(from, to + 1);
        const words = window.map((p) => p.typed).join('');
        const edges = window.length > 1 && [window[0], window.at(-1)].some((p) => p?.kind === 'stop' && p.typed.length > 1);
        if (tried.has(words)) continue;
        tried.add(words);
        const found = correct(engine, words);
        if (!found || ((certain || edges) && !found.sounds)) continue;
        // Two characters are too few to tell a slip from another word, unless the rest of the query says what it is about.
        if (
          words.length < 3 &&
          !(found.sounds && (window.length === pieces.length || pieces.some((p) => p.kind === 'known' || p.kind === 'everyday')))
        )
          continue;
        const strange = window.some((p) => p.kind === 'unknown');
        const least = words.length < 3 ? SLIP.twoCharacters : words.length < 4 && !strange ? SLIP.threeCharacters : SLIP.longer;
        const value = found.score + words.length * SLIP.perCharacter;
        if (found.score >= least && (!best || value > best.score)) best = { ...found, score: value };
      }
  }
  return best;
}

/** The name that a query of some odd pieces is but for one slip: 公共技能实|中心. */
export function wholeCorrection(engine: Engine, pieces: readonly Piece[]): Correction | undefined {
  const words = pieces.map((p) => p.typed).join('');
  if (pieces.length < 2 || words.length < 4 || words.length > 20 || pieces.some((p) => p.kind !== 'known')) return undefined;
  const found = correct(engine, words);
  return found && isChosen(engine, found.to) ? found : undefined;
}

/** Whether a stretch of the texts is the words but for one slip, whatever it means: what stands there so nearly is never said to be missing. */
export function isNearlyWritten(engine: Engine, words: string): boolean {
  const third = Math.floor(words.length / 3);
  if (third < 1 || words.length > 40) return false;
  // One slip, even of two neighbours, leaves one third as it was.
  for (const from of [0, third, 2 * third]) {
    const part = words.slice(from, from === 2 * third ? undefined : from + third);
    for (const at of places(engine.mendable, part))
      for (const start of [at - from - 1, at - from, at - from + 1])
        for (const length of [words.length - 1, words.length, words.length + 1]) {
          const stretch = engine.mendable.slice(Math.max(0, start), start + length);
          if (stretch === words || oneEdit(words, stretch)) return true;
        }
  }
  return false;
}
