import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sheetPeriods } from '../../plan/progress.ts';
import { quarterSheet } from '../../plan/sheets.ts';
import { loadPlan } from '../../site/plan.ts';
import { SHEET_FORMS, sheetResponse } from '../../site/sheet-response.ts';

export const getStaticPaths = (async () => {
  const plan = await loadPlan();
  return sheetPeriods(plan).flatMap((period) =>
    SHEET_FORMS.map((form) => ({ params: { period: period.toLowerCase(), form }, props: { plan, period, form } })),
  );
}) satisfies GetStaticPaths;

/** The sheet of a quarter, to go on editing. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { plan, period, form } }) =>
  sheetResponse(plan, quarterSheet(plan, period), form);
