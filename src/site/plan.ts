import { getEntry } from 'astro:content';
import { assemble } from '../plan/assemble.ts';
import type { Plan } from '../plan/types.ts';
import { settings } from './running.ts';

async function load(): Promise<Plan> {
  const entry = await getEntry('plans', 'plan');
  if (!entry) throw new Error('loadPlan: the content folder was not read; run "npm run check"');
  if (entry.data.problem !== undefined) throw new Error(entry.data.problem);
  return assemble(entry.data.records, settings.date);
}

let plan: Promise<Plan> | undefined;

/** The one door to the plan, for pages. Assembled once a build; while editing, anew for each page. @throws what is wrong with the content, in the words of the check */
export function loadPlan(): Promise<Plan> {
  if (import.meta.env.DEV) return load();
  plan ??= load();
  return plan;
}
