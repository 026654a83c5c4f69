import type { Asked, Told } from './messages.ts';
import { answer, type Engine } from './engine/query.ts';
import { nearWords } from './engine/suggest.ts';

/** What the engine tells a page: the answer, near names where there is none, and the names of groups and departments. */
export function reply(engine: Engine, { query, asTyped }: Omit<Asked, 'id'>): Omit<Told, 'id'> {
  const { groups, departments, beyond } = engine.index;
  const labels = { groups, departments, beyond };
  if (query === undefined) return { near: [], labels };
  const given = answer(engine, query, asTyped);
  return { answer: given, near: given.results.length === 0 ? nearWords(engine, given.query) : [], labels };
}
