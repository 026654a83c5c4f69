/**
 * What is set by hand, each with its reason; the weights of the ranking are learned and lie in `ranking-weights.ts`. Costs and scores compare only with
 * those of their own group. `npm run bench:search` shows what a change does to each class of queries.
 */

/** Cutting a query: the cheapest way to cut it wins. Long words of the text are cheap, lone and unknown characters dear. */
export const COST = {
  /** A run of characters that the texts hold, less for each character: moved by “term” and “phrase”. */
  known: 1,
  perCharacter: 0.05,
  /** Less for words that somebody chose as a name, and for runs that recur: a run that straddles two words is rare. */
  chosen: 0.1,
  recurring: 0.04,
  /** Everyday words, duties, and what the plan does not touch: “street”, “intent”, “unanswerable”. */
  everyday: 0.72,
  outside: 0.6,
  name: 0.5,
  /** Question words: long ones are surer than single characters, which are also parts of words. */
  longStop: 0.75,
  stop: 0.9,
  light: 0.8,
  token: 0.72,
  /** Words that letters spell: below lone characters, above words written as they are. “pinyin” */
  pinyin: 0.9,
  /** A last syllable that is still being typed. */
  unfinished: 0.3,
  single: 1.35,
  unknown: 1.7,
} as const;

/** A name match from this score on says that the whole query is the name; see `FoundName`. */
export const WHOLE_NAME = 85;
/** From this on a name may be what is meant, if nothing else is. */
export const LIKELY_NAME = 70;

/** How surely a slip must lead to a word of the text before it is mended, by the length of what was typed. */
export const SLIP = {
  base: 0.4,
  /** A word that somebody chose as a name. */
  chosen: 0.3,
  /** A character too many, too few, or two swapped, beside one that sounds the same (1) or alike (0.7). */
  moved: 0.5,
  twoCharacters: 1.3,
  threeCharacters: 0.9,
  longer: 0.4,
  /** What a longer window is worth against a shorter one. */
  perCharacter: 0.25,
  /** Known words of four and more characters that carry this share of a query make mending needless. */
  carried: 0.6,
} as const;

/** How a unit's word is worth less when the texts say it otherwise. */
export const VIA = { besideText: 0.55, alone: 0.9, pinyin: 0.95 } as const;
/** Weight of a lone character and of a light word beside a whole word. */
export const WEAK = 0.2;
export const LIGHT = 0.15;
/** What each character of a word beyond the second adds to its weight, up to six. */
export const PER_CHARACTER = 0.2;

/** By how much the best record must lead the second before it is shown as the answer: 99.5 of 100 such leads are right over the lists of test/search. */
export const SURE = 1;

/** BM25 over pairs of characters, as usual: how soon repeats stop counting, and how much a long record pays. */
export const BM25 = { k1: 1.2, b: 0.6 } as const;
