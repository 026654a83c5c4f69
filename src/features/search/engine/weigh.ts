import { contains, pairsOf, type Doc, type Engine, type Sentence } from './engine.ts';
import { combinedIn, everydayShares, type Combined } from './everyday.ts';
import { sameAmount } from './numbers.ts';
import type { Term } from './meaning.ts';
import type { Understanding } from './understand.ts';
import { BM25, LIGHT, PER_CHARACTER, WEAK } from './weights.ts';

/** How well records and their sentences say the words of a query: what the features are made of. */

/** A word with what it weighs in its query: rare words more, lone characters and light words little. */
export interface Weighted {
  term: Term;
  weight: number;
}

/** What words weigh, by how many records hold them. */
function weigh(engine: Engine, terms: readonly Term[]): Weighted[] {
  return terms.map((term) => {
    const having = engine.docs.filter((d) => term.alternatives.some((a) => contains(d.all, a.text))).length;
    const rarity = Math.log(1 + engine.docs.length / (having + 0.5));
    const kind = term.weight === 'weak' ? WEAK : term.weight === 'light' ? LIGHT : 1 + PER_CHARACTER * Math.min(term.text.length - 2, 6);
    return { term, weight: rarity * kind };
  });
}

/** BM25 over pairs of characters. */
function pairScore(engine: Engine, doc: Doc, pairs: ReadonlySet<string>, mean: number): number {
  let score = 0;
  for (const pair of pairs) {
    const times = doc.pairs.get(pair);
    if (times === undefined) continue;
    const having = engine.pairs.get(pair) ?? 1;
    const rarity = Math.log(1 + (engine.docs.length - having + 0.5) / (having + 0.5));
    score += (rarity * times * (BM25.k1 + 1)) / (times + BM25.k1 * (1 - BM25.b + (BM25.b * doc.length) / mean));
  }
  return score;
}

/** Length of the longest run of the query's characters that a record holds. */
export function longestRun(doc: Doc, asked: string): number {
  let best = 0;
  let run = 0;
  for (const pair of pairsOf(asked)) {
    run = doc.pairs.has(pair) ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return best === 0 ? 0 : best + 1;
}

/** The best of a word's alternatives that a text says. */
export const said = (text: string, { alternatives }: Term): number =>
  alternatives.reduce((best, a) => (a.factor > best && contains(text, a.text) ? a.factor : best), 0);

export function bestSentence(doc: Doc, weighted: readonly Weighted[]): { sentence: Sentence | undefined; share: number } {
  let best: { sentence: Sentence | undefined; share: number } = { sentence: undefined, share: 0 };
  for (const [i, sentence] of doc.sentences.entries()) {
    const value = weighted.reduce((sum, { term, weight }) => {
      const held = term.amounts.length === 0 || term.amounts.every((a) => sentence.amounts.some((s) => sameAmount(a, s)));
      return sum + weight * Math.max(said(sentence.text, term), term.amounts.length > 0 && held ? 1 : 0);
    }, 0);
    // The first sentence of a task is its title, which the result shows anyway.
    const share = value - (i === 0 && doc.record.kind === 'task' ? 0.01 : 0);
    if (share > best.share) best = { sentence, share };
  }
  return best;
}

/** What is the same for all records of a query. */
export interface Query {
  meaning: Understanding;
  weighted: Weighted[];
  total: number;
  pairs: Set<string>;
  scores: Map<Doc, number>;
  bestScore: number;
  /** What editors put first for words that stand together in the query: by record. */
  combined: ReadonlyMap<string, Combined>;
  /** How much of the query is like the everyday words for a record. */
  everyday: ReadonlyMap<string, number>;
}

export function queryOf(engine: Engine, meaning: Understanding): Query {
  const weighted = weigh(engine, meaning.terms);
  // Numbers are held to their value, not to their digits.
  const pairs = new Set(pairsOf(meaning.asked).filter((pair) => !/^[0-9%/.]+$/.test(pair)));
  const mean = engine.docs.reduce((sum, d) => sum + d.length, 0) / (engine.docs.length || 1);
  const scores = new Map(engine.docs.map((doc) => [doc, pairScore(engine, doc, pairs, mean)]));
  return {
    meaning,
    weighted,
    total: weighted.reduce((sum, w) => sum + w.weight, 0) || 1,
    pairs,
    scores,
    bestScore: Math.max(0.001, ...scores.values()),
    combined: combinedIn(engine.everyday, meaning.asked),
    everyday: everydayShares(engine.everyday, meaning.matter),
  };
}

/** What editors put first: the place of a record among the preferred ones of the query's words. */
export function preference({ weighted, total }: Query, id: string): { share: number; alone: number } {
  let best = 0;
  let alone = 0;
  for (const { term, weight } of weighted) {
    const place = term.preferred.indexOf(id);
    if (place < 0) continue;
    best += (weight / total) * (1 - 0.12 * place);
    if (weight / total > 0.8) alone = Math.max(alone, 1 - 0.12 * place);
  }
  return { share: best, alone };
}

/** Whether a number that is asked for stands in a record, of the same thing. */
export function numbers({ meaning }: Query, doc: Doc): { held: number; missing: number } {
  const asked = meaning.terms.flatMap((t) => t.amounts).filter((a) => !(a.unit === '年' && a.value > 1900));
  if (asked.length === 0) return { held: 0, missing: 0 };
  const held = asked.filter((a) => doc.sentences.some((s) => s.amounts.some((b) => sameAmount(a, b)))).length / asked.length;
  return { held, missing: 1 - held };
}
