import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { unitSheet } from '../../../plan/sheets.ts';
import { loadPlan } from '../../../site/plan.ts';
import { SHEET_FORMS, sheetResponse } from '../../../site/sheet-response.ts';

export const getStaticPaths = (async () =>
  (await loadPlan()).departments.flatMap((department) =>
    SHEET_FORMS.map((form) => ({ params: { id: department.id, form }, props: { department, form } })),
  )) satisfies GetStaticPaths;

/** The one page of a unit, to go on editing. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { department, form } }) => {
  const plan = await loadPlan();
  return sheetResponse(plan, unitSheet(plan, department), form);
};
