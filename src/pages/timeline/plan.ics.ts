import type { APIRoute } from 'astro';
import { calendar } from '../../export/calendar.ts';
import { loadPlan } from '../../site/plan.ts';
import { addressOf } from '../../site/calendar-address.ts';

/** Every due date and recurring duty of the plan, to download or to subscribe to. */
export const GET: APIRoute = async () => {
  const plan = await loadPlan();
  const text = calendar(plan, plan.meta.shortTitle, plan.targets, addressOf(plan));
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
