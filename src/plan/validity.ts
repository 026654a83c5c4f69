import { chinaDay, isDay } from '../notice/dates.ts';

/**
 * How long something of the law holds. Days are `YYYY-MM-DD`; `from` may be a year, when no more of it was checked. Both ends count. Where it was not checked
 * from when it holds, `asOf` is the date of the text that was read: before it nothing is known.
 */
export interface Validity {
  from?: string | undefined;
  asOf?: string | undefined;
  until?: string | undefined;
}

/** How a rule stands on a day: not yet in force, in force, or expired. */
export type Standing = 'early' | 'in-force' | 'expired';

/** The first day that a `from` means. */
const firstDay = (from: string): string => (from.length === 4 ? `${from}-01-01` : from);

/** How a rule stands on a day. Without `from` and `asOf` it has always held, without `until` it holds on. */
export function standing({ from, asOf, until }: Validity, day: string): Standing {
  const first = from ?? asOf;
  if (first !== undefined && day < firstDay(first)) return 'early';
  return until !== undefined && day > until ? 'expired' : 'in-force';
}

/** The value that holds on a day; nothing when none does: what has expired is never applied. */
export const valueAt = <T extends Validity>(values: readonly T[], day: string): T | undefined =>
  values.find((value) => standing(value, day) === 'in-force');

/** The day on which a reader sees the site: by the reader's own clock, but never before the day of the build. */
export const readingDay = (builtOn: string, today: string): string => (today > builtOn ? today : builtOn);

/**
 * The day for which a page is read: that of `?date=`, if it names a day, else the reader's own.
 * @param search query of the page's address
 * @param builtOn day of the build
 */
export function dayAsked(search: string, builtOn: string, now: Date): string {
  const asked = new URLSearchParams(search).get('date');
  return asked !== null && isDay(asked) ? asked : readingDay(builtOn, chinaDay(now));
}
