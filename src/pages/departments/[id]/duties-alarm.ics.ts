import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { targetsOf } from '../../../plan/derive.ts';
import { calendar } from '../../../export/calendar.ts';
import { loadPlan } from '../../../site/plan.ts';
import { addressOf } from '../../../site/calendar-address.ts';

export const getStaticPaths = (async () => {
  const { departments } = await loadPlan();
  return departments
    .filter((department) => targetsOf(department).some((t) => t.due ?? t.every))
    .map((department) => ({ params: { id: department.id }, props: { department } }));
}) satisfies GetStaticPaths;

/** So many days ahead it reminds. */
const AHEAD = 7;

/** The calendar of one department with reminders, for those who ask for them. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { department } }) => {
  const plan = await loadPlan();
  const text = calendar(plan, department.name, targetsOf(department), addressOf(plan), AHEAD);
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
