import { openSearch } from '../export/opensearch.ts';
import { loadPlan } from '../site/plan.ts';
import { absolute } from '../site/url.ts';

/** Lets browsers search the site from their address bar. */
export const GET = async (): Promise<Response> =>
  new Response(openSearch(await loadPlan(), absolute), { headers: { 'content-type': 'application/opensearchdescription+xml' } });
