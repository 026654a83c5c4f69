import { jsonFeed } from '../export/json-feed.ts';
import { loadPlan } from '../site/plan.ts';
import { absolute } from '../site/url.ts';

/** Changes to the content as a JSON Feed. */
export const GET = async (): Promise<Response> =>
  new Response(jsonFeed(await loadPlan(), absolute), { headers: { 'content-type': 'application/feed+json' } });
