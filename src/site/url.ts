import { PREVIEW } from './preview.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Puts the site's base path before an address of the site (`/tasks/16/` → `/sub/tasks/16/`). */
export const href = (path: string): string => `${base}${path}`;

/** The address of the site within an address that has the base path before it. */
export const pathOf = (pathname: string): string => (pathname.startsWith(base) ? pathname.slice(base.length) : pathname) || '/';

/** Full address of a page of the site, for what cannot do without: canonical, sitemap, feed, shared links. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;

/** Whether it is known where the site will stand. A preview has addresses too, for what can't do without, but nobody else can go there. */
export const hasAddress = new URL(import.meta.env.SITE).origin !== PREVIEW;
