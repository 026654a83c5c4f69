import { chinaDay } from '../notice/dates.ts';

/** A quarter as it is written in content, addresses and commands: `2026-Q4`. */
export const PERIOD = /^(\d{4})-Q([1-4])$/;

/** Year and quarter of a period. @throws RangeError for what is none */
function partsOf(period: string): { year: number; quarter: number } {
  const match = PERIOD.exec(period);
  if (!match) throw new RangeError(`period: found “${period}”, expected a quarter such as 2026-Q4`);
  return { year: Number(match[1]), quarter: Number(match[2]) };
}

/** The quarter in which a day lies. */
export const periodOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** A quarter as people write it: `2026年第4季度`. */
export function periodName(period: string): string {
  const { year, quarter } = partsOf(period);
  return `${year}年第${quarter}季度`;
}

/** First day of a quarter. */
export function periodStart(period: string): string {
  const { year, quarter } = partsOf(period);
  return `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}

/** Last day of a quarter. */
export function periodEnd(period: string): string {
  const { year, quarter } = partsOf(period);
  return chinaDay(new Date(Date.UTC(year, quarter * 3, 0)));
}

/** The quarter before. */
export function periodBefore(period: string): string {
  const { year, quarter } = partsOf(period);
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
}
