import type { APIRoute } from 'astro';
import { packIndex } from '../features/search/engine/pack.ts';
import { buildSearchIndex } from '../features/search/index/index.ts';
import { loadPlan } from '../site/plan.ts';

/** What search knows of the plan: fetched when a reader first searches, never before. */
export const GET: APIRoute = async () => {
  const plan = await loadPlan();
  return new Response(packIndex(buildSearchIndex(plan, plan.synonyms)), { headers: { 'content-type': 'application/json' } });
};
