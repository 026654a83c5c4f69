import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { signOffSheet } from '../../../plan/sign-off.ts';
import { loadPlan } from '../../../site/plan.ts';
import { sheetResponse } from '../../../site/sheet-response.ts';

export const getStaticPaths = (async () =>
  (await loadPlan()).departments.map((department) => ({ params: { id: department.id }, props: { department } }))) satisfies GetStaticPaths;

/** All that the site says of a unit, for the unit to tick or to correct. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { department } }) => {
  const plan = await loadPlan();
  return sheetResponse(plan, signOffSheet(plan, department), 'docx');
};
