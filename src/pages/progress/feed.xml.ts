import { progressFeed } from '../../export/progress-feed.ts';
import { address } from '../../plan/addresses.ts';
import { loadPlan } from '../../site/plan.ts';
import { absolute } from '../../site/url.ts';

/** Published progress of all units as a feed. */
export const GET = async (): Promise<Response> => {
  const plan = await loadPlan();
  const feed = progressFeed(
    plan,
    { title: `${plan.site.name}：进展`, page: address.progress(), feed: `${address.progress()}feed.xml` },
    plan.progress,
    absolute,
  );
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
