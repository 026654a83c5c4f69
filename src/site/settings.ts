import { buildOrigin } from '../collections/web-address.ts';
import { buildDate } from '../notice/dates.ts';

/**
 * The few settings of a build, read from the environment in one place; `astro.config.mjs` and the scripts use the same names.
 * - `PLAN_CONTENT`: the content folder (default `content`);
 * - `PLAN_BASE`: the path under which the site is served (default `/`);
 * - `PLAN_ORIGIN`: the site's origin, if it is not in `content/site.yaml`;
 * - `PLAN_DATE`: the day as of which the site tells what is past and what is in force (default today in China).
 */
export const settings = {
  content: process.env['PLAN_CONTENT'] ?? 'content',
  base: process.env['PLAN_BASE'] ?? '/',
  origin: buildOrigin(process.env['PLAN_ORIGIN']),
  date: buildDate(process.env['PLAN_DATE']),
} as const;
