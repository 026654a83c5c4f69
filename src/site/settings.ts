import { resolve } from 'node:path';
import { buildBase, buildOrigin } from '../collections/web-address.ts';
import { buildDate } from '../notice/dates.ts';

/** What one build is made of and where it goes. Paths are absolute. */
export interface Settings {
  /** Content folder (`PLAN_CONTENT`, default `content`). */
  content: string;
  /** Where the site goes (`PLAN_OUT`, default `dist`). */
  out: string;
  /** Base path (`PLAN_BASE`, default `/`), with a slash at both ends. */
  base: string;
  /** Address of the site without path (`PLAN_ORIGIN`), when it is known and not in `content/site.yaml`. */
  origin: string | undefined;
  /** The day as of which the site tells what is past and what is in force (`PLAN_DATE`, default today in China). */
  date: string;
  /** Whether a plan with open points may be published as a draft that says so (`PLAN_DRAFT`). */
  draft?: boolean;
}

/**
 * Reads the settings of a build from the environment: the one place, for Astro and for the scripts. An empty variable is none.
 * @param root the folder that relative paths start from: Astro and the scripts run in the project’s own
 * @throws RangeError, in the words of an editor, for an address, a path or a day that is none
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>> = process.env, root = ''): Settings => ({
  content: resolve(root, env['PLAN_CONTENT'] || 'content'),
  out: resolve(root, env['PLAN_OUT'] || 'dist'),
  base: buildBase(env['PLAN_BASE']),
  origin: buildOrigin(env['PLAN_ORIGIN']),
  date: buildDate(env['PLAN_DATE']),
  draft: Boolean(env['PLAN_DRAFT']),
});
