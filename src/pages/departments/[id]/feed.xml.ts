import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { progressFeed } from '../../../export/progress-feed.ts';
import { ofDepartment } from '../../../plan/progress.ts';
import { address } from '../../../plan/addresses.ts';
import { loadPlan } from '../../../site/plan.ts';
import { absolute } from '../../../site/url.ts';

export const getStaticPaths = (async () =>
  (await loadPlan()).departments.map((department) => ({ params: { id: department.id }, props: { department } }))) satisfies GetStaticPaths;

/** Published progress of one unit as a feed. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { department } }) => {
  const plan = await loadPlan();
  const page = address.department(department);
  const feed = progressFeed(
    plan,
    { title: `${department.name}：进展`, page, feed: `${page}feed.xml` },
    ofDepartment(plan, department),
    absolute,
  );
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
