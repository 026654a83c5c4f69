const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Puts the site's base path before an address of the site (`/tasks/16/` → `/sub/tasks/16/`). */
export const href = (path: string): string => `${base}${path}`;

/** The address of the site within an address that has the base path before it. */
export const pathOf = (pathname: string): string => (pathname.startsWith(base) ? pathname.slice(base.length) : pathname) || '/';

/**
 * Origin for what needs full addresses (canonical, sitemap, feed, shared links). Who puts the site on a server sets it; a build without one is a
 * preview and names the address of `npm start`.
 */
export const origin: string = import.meta.env.SITE ?? 'http://localhost:4321';

/** Full address of a page of the site. */
export const absolute = (path: string): string => new URL(href(path), origin).href;
