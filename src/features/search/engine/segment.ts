import { contains, isWording, occurs, remembered, type Engine, type Outside, type Word } from './engine.ts';
import { readAlong, spellings } from './sounds.ts';
import { COST } from './weights.ts';

/** A piece of a query. */
export interface Piece {
  /** As the texts write it. */
  text: string;
  /** As it was typed, folded. */
  typed: string;
  /**
   * A word of the text, an everyday word for one, a department's name, something outside the plan, a word that says nothing or little, a lone character, or
   * something that nobody knows.
   */
  kind: 'known' | 'everyday' | 'name' | 'outside' | 'stop' | 'light' | 'single' | 'unknown';
  names?: readonly { id: string; text: string }[];
  outside?: Outside;
  /** Read from letters as pinyin. */
  spelt?: boolean;
}

const LONGEST_PIECE = 24;
const LETTER = /[a-z]/;
const IN_TOKEN = /[a-z0-9]/;
const HAN = /[\u4e00-\u9fff]/;
/** Letters, digits and their marks stay together where the texts hold them so: `1+x`, `30%`, `bdo`. */
const TOKEN = /[a-z0-9+%.]+/y;
const LETTERS = /[a-z]+/y;
const NUMBER = /\d+(?:\.\d+)?[%+]?(?:[万亿]?(?:个月|人次|年|月|倍|次|个|项|条|号|日|天|周|家|名|人|种)?)/y;
/** What no word begins with, and what makes a run of characters a question and not a word, though a text (a guide's question, say) holds it. */
const NO_WORD = /^[的了吗呢吧着么是就被把让给用会能可要也都还]|怎么|什么|多少|多久|多长|哪|谁|可以|[吗什的了是就被把让给和与在]$/;
/** What follows a short form that is an ordinary word, too, and makes it a name: 文化|部门. */
const OFFICE = /^(局|委员会|委|部门|系统|单位|厅)/;
/** How often a run of characters must occur to be surely a word. */
const OFTEN = 8;

/** Runs that merely straddle two words occur seldom: 校企合作|协议 before 校企合|作协议. From 0 to 1. */
const commonness = (engine: Engine, text: string): number =>
  remembered(engine, `often ${text}`, () => {
    const { wording } = engine;
    let n = 0;
    for (let at = wording.indexOf(text); at >= 0 && n < OFTEN; at = wording.indexOf(text, at + text.length)) n++;
    return n / OFTEN;
  });

/** Whether a text besides names says it: 文化 is a word, 文旅 only a name. */
const isOrdinary = (engine: Engine, text: string): boolean =>
  remembered(engine, `ordinary ${text}`, () => engine.docs.some((d) => d.record.kind !== 'department' && d.all.includes(text)));

type Edge = [Piece, number];
const matched = (pattern: RegExp, query: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(query)?.[0] ?? '';
};

/** Pieces that are words of the table: names, everyday words, what is outside, question words. */
function* tableWords(engine: Engine, query: string, at: number): Generator<Edge> {
  for (let length = 1; length <= engine.longestWord && at + length <= query.length; length++) {
    const text = query.slice(at, at + length);
    const word = engine.words.get(text);
    if (!word || (IN_TOKEN.test(text.slice(-1)) && IN_TOKEN.test(query.charAt(at + length)))) continue;
    yield* wordEdges(engine, word, text, query.slice(at));
  }
}

/** @param query from the word on */
function* wordEdges(engine: Engine, word: Word, text: string, query: string): Generator<Edge> {
  const piece = { text, typed: text };
  if (word.names) {
    const { names } = word;
    const after = OFFICE.exec(query.slice(text.length))?.[0] ?? '';
    const alone = text.length === query.length || text.length > 2 || !isOrdinary(engine, text);
    if (after !== '') yield [{ text: text + after, typed: text + after, kind: 'name', names }, COST.name];
    if (alone) yield [{ ...piece, kind: 'name', names }, COST.name - COST.perCharacter * Math.min(text.length, 10) * 0.5];
  }
  if (word.outside && !(word.chosen && contains(engine.corpus, text)))
    yield [{ ...piece, kind: 'outside', outside: word.outside }, COST.outside - COST.perCharacter * Math.min(text.length, 6)];
  if (word.synonyms || word.duties)
    yield [{ ...piece, kind: 'everyday' }, COST.everyday - COST.perCharacter * Math.max(0, Math.min(text.length, 8) - 2)];
  if (word.stop) yield [{ ...piece, kind: 'stop' }, text.length > 1 ? COST.longStop : COST.stop];
  if (word.light) yield [{ ...piece, kind: 'light' }, text.length > 1 ? COST.light : COST.stop + 0.05];
}

/** Runs of characters that the texts hold. */
function* textWords(engine: Engine, query: string, at: number): Generator<Edge> {
  for (let length = 2; length <= LONGEST_PIECE && at + length <= query.length; length++) {
    const text = query.slice(at, at + length);
    if (!isWording(engine, text)) {
      // Within a number or a word of letters a longer run may still be whole.
      if (IN_TOKEN.test(query.charAt(at + length - 1)) && length < 8) continue;
      return;
    }
    if (IN_TOKEN.test(text.slice(-1)) && IN_TOKEN.test(query.charAt(at + length))) continue;
    const chosen = engine.words.get(text)?.chosen === true;
    if (!chosen && NO_WORD.test(text)) continue;
    const sure = chosen ? COST.chosen : COST.recurring * commonness(engine, text);
    yield [{ text, typed: text, kind: 'known' }, COST.known - COST.perCharacter * Math.min(length, 10) - sure];
  }
}

/** Words of the table that letters spell from here on, alone or mixed with characters: 文化ju, shuangshi型. */
function* speltWords(engine: Engine, query: string, at: number): Generator<Edge> {
  for (const word of engine.byFirst.get(query.charAt(at)) ?? []) {
    const read = readAlong(engine.soundsOf, word, query, at);
    if (!read) continue;
    const known = engine.words.get(word);
    if (!known) continue;
    const { stop, light, outside, names, chosen } = known;
    const kind = names ? 'name' : stop ? 'stop' : light ? 'light' : outside && !chosen ? 'outside' : 'known';
    const piece: Piece = {
      text: word,
      typed: query.slice(at, read.end),
      kind,
      spelt: true,
      ...(names && { names }),
      ...(outside && { outside }),
    };
    yield [
      piece,
      COST.pinyin -
        COST.perCharacter * Math.min(word.length, 10) +
        (read.unfinished ? COST.unfinished : 0) +
        (read.blurred ? COST.unfinished : 0),
    ];
  }
}

/** Letters and numbers as they stand, and what letters may spell of the texts. */
function* tokens(engine: Engine, query: string, at: number): Generator<Edge> {
  const begins = at === 0 || !LETTER.test(query.charAt(at - 1)) || !LETTER.test(query.charAt(at));
  if (!begins) return;
  const found = new Set([matched(TOKEN, query, at), matched(LETTERS, query, at), matched(NUMBER, query, at)].filter(Boolean));
  for (const typed of found) {
    if (IN_TOKEN.test(typed.slice(-1)) && LETTER.test(typed.slice(-1)) && LETTER.test(query.charAt(at + typed.length))) continue;
    const known = occurs(engine, typed) || engine.words.has(typed);
    yield known
      ? [{ text: typed, typed, kind: 'known' }, COST.token]
      : [{ text: typed, typed, kind: 'unknown' }, COST.unknown + 0.1 * typed.length];
    if (!known && /^[a-z]+$/.test(typed))
      for (const { text, how } of spellings(engine, typed).slice(0, 2)) {
        const cost = COST.pinyin + COST.chosen - COST.perCharacter * Math.min(text.length, 10) + (how === 'full' ? 0 : COST.unfinished);
        yield [{ text, typed, kind: 'known', spelt: true }, cost];
      }
  }
}

function* pieces(engine: Engine, query: string, at: number): Generator<Edge> {
  const c = query.charAt(at);
  const letter = LETTER.test(c);
  // In the midst of letters only another spelt word may begin.
  const inside = letter && at > 0 && LETTER.test(query.charAt(at - 1));
  if (!inside) {
    yield* tableWords(engine, query, at);
    yield* textWords(engine, query, at);
    if (IN_TOKEN.test(c)) yield* tokens(engine, query, at);
  }
  if (letter || (HAN.test(c) && /[a-z]/.test(query.slice(at)))) yield* speltWords(engine, query, at);
  if (!IN_TOKEN.test(c)) {
    const known = engine.corpus.includes(c);
    yield [{ text: c, typed: c, kind: known ? 'single' : 'unknown' }, known ? COST.single : COST.unknown];
  }
}

/** Cuts a folded query into pieces so that it costs least: a lattice of words, characters and syllables. */
export function segment(engine: Engine, query: string): Piece[] {
  const best: { cost: number; piece?: Piece; from: number }[] = Array.from({ length: query.length + 1 }, (_, i) => ({
    cost: i === 0 ? 0 : Infinity,
    from: 0,
  }));
  for (let at = 0; at < query.length; at++) {
    const here = best[at]?.cost ?? Infinity;
    if (here === Infinity) continue;
    for (const [piece, cost] of pieces(engine, query, at)) {
      const next = at + piece.typed.length;
      if (here + cost < (best[next]?.cost ?? 0)) best[next] = { cost: here + cost, piece, from: at };
    }
  }
  const cut: Piece[] = [];
  for (let at = query.length; at > 0;) {
    const step = best[at];
    if (!step?.piece) break;
    cut.unshift(step.piece);
    at = step.from;
  }
  return cut;
}
