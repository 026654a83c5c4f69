import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { csv } from '../../../export/csv.ts';
import { dutyTable } from '../../../export/tables/duties.ts';
import { loadPlan } from '../../../site/plan.ts';

export const getStaticPaths = (async () => {
  const { departments } = await loadPlan();
  return departments.map((department) => ({ params: { id: department.id }, props: { department } }));
}) satisfies GetStaticPaths;

/** The duties of one department, for a spreadsheet. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { department } }) =>
  new Response(csv(dutyTable(department)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
