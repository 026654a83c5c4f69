import { atomFeed } from '../export/feed.ts';
import { loadPlan } from '../site/plan.ts';
import { absolute } from '../site/url.ts';

/** Changes to the content as a feed. */
export const GET = async (): Promise<Response> =>
  new Response(atomFeed(await loadPlan(), absolute), { headers: { 'content-type': 'application/atom+xml' } });
