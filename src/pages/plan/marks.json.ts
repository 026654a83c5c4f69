import type { APIRoute } from 'astro';
import { markEntries } from '../../features/marks/entries.ts';
import { loadPlan } from '../../site/plan.ts';
import { href } from '../../site/url.ts';

/** What the marks in the official text open, for the script that shows it in place. */
export const GET: APIRoute = async () => new Response(JSON.stringify(markEntries(await loadPlan(), href)));
