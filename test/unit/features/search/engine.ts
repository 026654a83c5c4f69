import { join } from 'node:path';
import { root } from '../../../../scripts/lib/root.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import { buildSearchIndex } from '../../../../src/features/search/index/index.ts';
import { parseIndex } from '../../../../src/features/search/engine/load.ts';
import { packIndex } from '../../../../src/features/search/engine/pack.ts';
import { answer, prepare, type Engine } from '../../../../src/features/search/engine/query.ts';
import type { Plan } from '../../../../src/plan/types.ts';
import type { SearchIndex } from '../../../../src/features/search/engine/types.ts';

/** The plan of a content folder. */
export async function planOf(content: string): Promise<Plan> {
  const { plan } = await checkContent(join(root, content));
  if (!plan) throw new Error(`the content in ${content} has diagnostics; npm run check names them`);
  return plan;
}

/** The index of a plan, as a browser gets it: through JSON. */
export async function indexOf(content: string): Promise<SearchIndex> {
  const plan = await planOf(content);
  return parseIndex(packIndex(buildSearchIndex(plan, plan.synonyms)));
}

/** An engine for a plan, ready to answer. */
export const engineOf = async (content: string): Promise<Engine> => prepare(await indexOf(content));

/** Records that answer a query, best first: `tasks/16`. */
export const ids = (engine: Engine, query: string): string[] => answer(engine, query).results.map((r) => r.id);
