import type { APIRoute } from 'astro';
import { address } from '../../plan/addresses.ts';
import { buildNameIndex } from '../../features/search/engine/name-index.ts';
import { loadPlan } from '../../site/plan.ts';
import { href } from '../../site/url.ts';

/** All names of the departments with their sounds, for the field that finds one: fetched when a reader goes to it, never before. */
export const GET: APIRoute = async () => {
  const { departments } = await loadPlan();
  const list = departments.map((d) => ({ id: d.id, name: d.name, tasks: d.tasks.length, href: href(address.department(d)) }));
  return new Response(JSON.stringify({ list, names: buildNameIndex(departments) }), { headers: { 'content-type': 'application/json' } });
};
