const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Puts the site's base path before an address of the site (`/tasks/16/` → `/sub/tasks/16/`). */
export const href = (path: string): string => `${base}${path}`;
