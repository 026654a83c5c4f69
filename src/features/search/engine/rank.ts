import type { Doc, Engine, Sentence } from './engine.ts';
import { candidateOf, FEATURES, type Candidate } from './features.ts';
import { RANKING_WEIGHTS } from './ranking-weights.ts';
import type { Understanding } from './understand.ts';
import { queryOf, type Query } from './weigh.ts';

/** A record that answers a query. */
export interface Hit {
  doc: Doc;
  score: number;
  sentence: Sentence | undefined;
  words: string[];
  via: string[];
}

/** All records that have something to do with a query, with their features. */
export function candidates(engine: Engine, meaning: Understanding): { query: Query; list: Candidate[] } {
  const query = queryOf(engine, meaning);
  const list = engine.docs.map((doc) => candidateOf(query, doc)).filter((c) => c !== undefined);
  return { query, list };
}

const weights = FEATURES.map((f) => RANKING_WEIGHTS[f]);
/** The weighted sum of a candidate's features. */
export const scoreOf = (values: readonly number[], by: readonly number[] = weights): number =>
  values.reduce((sum, value, i) => sum + value * (by[i] ?? 0), 0);

/** Records that say what a query asks for, best first; ties in the order of the index. */
export const rank = (list: readonly Candidate[]): Hit[] =>
  list
    .map(({ doc, values, sentence, words, via }) => ({ doc, score: scoreOf(values), sentence, words, via }))
    .toSorted((a, b) => b.score - a.score);

/** Where a hit leads and what of the record is shown: the sentence that says most of what was asked; a task's first sentence is its title. */
export function placeOfHit({ doc: { record, sentences }, sentence }: Pick<Hit, 'doc' | 'sentence'>): { url: string; excerpt: string } {
  const isTask = record.kind === 'task';
  const said = isTask && sentence === sentences[0] ? undefined : sentence;
  const anchor = said ? said.anchor : isTask || record.kind === 'page' ? undefined : sentences[0]?.anchor;
  const excerpt = said?.raw ?? sentences[isTask ? 1 : 0]?.raw ?? '';
  return { url: record.url.includes('#') || anchor === undefined ? record.url : `${record.url}#${anchor}`, excerpt };
}
