import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { divisionSheet } from '../../plan/sheets.ts';
import { loadPlan } from '../../site/plan.ts';
import { SHEET_FORMS, sheetResponse } from '../../site/sheet-response.ts';

export const getStaticPaths = (() =>
  (['A4', 'A3'] as const).flatMap((paper) =>
    SHEET_FORMS.map((form) => ({ params: { paper: paper.toLowerCase(), form }, props: { paper, form } })),
  )) satisfies GetStaticPaths;

/** The table of who does what, for A4 or A3, to go on editing. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { paper, form } }) => {
  const plan = await loadPlan();
  return sheetResponse(plan, divisionSheet(plan, paper), form);
};
