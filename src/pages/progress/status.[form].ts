import type { APIRoute } from 'astro';
import { csv } from '../../export/csv.ts';
import { tableJson } from '../../export/json.ts';
import { standingTable } from '../../export/tables/standing.ts';
import { loadPlan } from '../../site/plan.ts';

export const getStaticPaths = () => ['csv', 'json'].map((form) => ({ params: { form } }));

/** How every requirement stands on the day of the build, for a spreadsheet or a program. */
export const GET: APIRoute = async ({ params: { form } }) => {
  const table = standingTable(await loadPlan());
  return form === 'csv'
    ? new Response(csv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
    : new Response(tableJson(table), { headers: { 'content-type': 'application/json' } });
};
