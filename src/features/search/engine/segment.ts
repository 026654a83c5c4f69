import { contains, type Engine } from './engine.ts';
import { LONGEST_STOP, STOP_WORDS } from './stop-words.ts';

/** A piece of a query: a word of the text, a word of the street, a word that says nothing, or something that nobody knows. */
export interface Piece {
  text: string;
  kind: 'known' | 'synonym' | 'stop' | 'single' | 'unknown';
}

/** What a piece costs; the cheapest way to cut a query wins. Long known words are cheap, single and unknown characters dear. */
const COST = { known: 1, perCharacter: 0.05, synonym: 0.72, longStop: 0.75, stop: 0.9, single: 1.35, unknown: 1.7 } as const;
const LONGEST_PIECE = 24;
/** Letters, digits and their marks stay together: `1+x`, `30%`, `bdo`. */
const TOKEN = /[a-z0-9+%.]+/y;
const IN_TOKEN = /[a-z0-9]/;
/** What no word begins with, and what makes a run of characters a question and not a word, though a text (a guide's question, say) holds it. */
const NO_WORD = /^[的了吗呢吧着么]|怎么|什么|多少|多久|多长|哪|谁|[吗什]$/;
/** How often a run of characters must occur to be surely a word. */
const OFTEN = 8;

/** Runs that merely straddle two words occur seldom: 校企合作|协议 before 校企合|作协议. From 0 to 1. */
function commonness(corpus: string, text: string): number {
  let n = 0;
  for (let at = corpus.indexOf(text); at >= 0 && n < OFTEN; at = corpus.indexOf(text, at + text.length)) n++;
  return n / OFTEN;
}

function* starts(engine: Engine, query: string, at: number): Generator<[Piece, number]> {
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(query)?.[0];
  if (token) {
    const known = contains(engine.corpus, token);
    yield [{ text: token, kind: known ? 'known' : 'unknown' }, known ? COST.synonym : COST.unknown];
  }
  const one = query.charAt(at);
  const occurs = engine.corpus.includes(one);
  if (!token)
    yield STOP_WORDS.has(one)
      ? [{ text: one, kind: 'stop' }, COST.stop]
      : [{ text: one, kind: occurs ? 'single' : 'unknown' }, occurs ? COST.single : COST.unknown];
  let known = occurs || !!token;
  for (let length = 2; length <= LONGEST_PIECE && at + length <= query.length; length++) {
    const text = query.slice(at, at + length);
    if (length <= LONGEST_STOP && STOP_WORDS.has(text)) yield [{ text, kind: 'stop' }, COST.longStop];
    if (length <= engine.longestSynonym && engine.synonyms.has(text)) yield [{ text, kind: 'synonym' }, COST.synonym];
    known &&= contains(engine.corpus, text) || (!!token && length < token.length);
    const whole = !IN_TOKEN.test(text.slice(-1)) || !IN_TOKEN.test(query.charAt(at + length));
    if (known && whole && length >= (token?.length ?? 0)) {
      const inLexicon = engine.lexicon.has(text);
      if (!inLexicon && NO_WORD.test(text)) continue;
      const sure = inLexicon ? 0.1 : 0.04 * commonness(engine.corpus, text);
      yield [{ text, kind: 'known' }, COST.known - COST.perCharacter * Math.min(length, 10) - sure];
    }
    if (!known && length > Math.max(LONGEST_STOP, engine.longestSynonym)) break;
  }
}

/** Cuts a folded query into pieces so that it costs least. */
export function segment(engine: Engine, query: string): Piece[] {
  const best: { cost: number; piece?: Piece; from: number }[] = Array.from({ length: query.length + 1 }, (_, i) => ({
    cost: i === 0 ? 0 : Infinity,
    from: 0,
  }));
  for (let at = 0; at < query.length; at++) {
    const here = best[at]?.cost ?? Infinity;
    if (here === Infinity) continue;
    for (const [piece, cost] of starts(engine, query, at)) {
      const next = at + piece.text.length;
      if (here + cost < (best[next]?.cost ?? 0)) best[next] = { cost: here + cost, piece, from: at };
    }
  }
  const pieces: Piece[] = [];
  for (let at = query.length; at > 0;) {
    const step = best[at];
    if (!step?.piece) break;
    pieces.unshift(step.piece);
    at = step.from;
  }
  return pieces;
}
