import type { Engine } from './engine.ts';
import { foldText } from './fold.ts';

/** Names of records that share most characters with a query that found nothing; without any, the first titles, so that there is a way on. */
export function nearWords(engine: Engine, query: string, most = 5): string[] {
  const wanted = new Set(foldText(query).text);
  const titles = engine.docs.filter((d) => d.record.kind !== 'note').map((d) => d.record.title);
  const scored = titles.map((title) => ({ title, score: [...wanted].filter((c) => title.includes(c)).length / Math.sqrt(title.length) }));
  const near = scored.filter((s) => s.score > 0).toSorted((a, b) => b.score - a.score);
  const chosen =
    near.length > 0 ? near.map((s) => s.title) : engine.docs.filter((d) => d.record.kind === 'glossary').map((d) => d.record.title);
  return [...new Set(chosen)].slice(0, most);
}
