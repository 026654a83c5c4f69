/** The day of an instant by the clock of China, which has one zone, as `YYYY-MM-DD`. */
export const chinaDay = (instant: Date): string => instant.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Whether a text is a day of the calendar, written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The date of a build: what is past, in force or about to expire is told as of this day. It is an input, so that the same input gives the same site.
 * @param given the setting `PLAN_DATE`; today in China when there is none
 * @throws RangeError when it is no day of the calendar
 */
export function buildDate(given: string | undefined): string {
  if (!given) return chinaDay(new Date());
  if (!isDay(given)) throw new RangeError(`PLAN_DATE (--date): found “${given}”, expected a day such as 2026-11-24`);
  return given;
}
