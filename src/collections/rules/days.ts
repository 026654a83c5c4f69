import { chinaDay } from '../../notice/dates.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { FOLDERS } from '../index.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { diagnosticAt, type Check } from './context.ts';

/** Days on which something has happened: what was checked, published or written. */
const HAPPENED: Readonly<Record<string, readonly string[]>> = {
  parameters: ['checked'],
  references: ['checked'],
  reforms: ['checked', 'published'],
  cases: ['date'],
  rulings: ['date'],
  progress: ['date'],
  incentives: ['date'],
};

const YEARS_AHEAD = 5;

function* daysIn(value: unknown, keys: readonly string[], path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof item === 'string' && keys.includes(key) && /^\d{4}-\d{2}-\d{2}$/.test(item)) yield [at, item];
    else yield* daysIn(item, keys, at);
  }
}

/** The latest day that is known to have come: the clock may be wrong, and then the seal and the told changes know better. */
const latest = ({ seal, changes }: PartialRecords): string =>
  [chinaDay(new Date()), ...(seal?.data.log ?? []).map(({ date }) => date), ...changes.map(({ data }) => data.date)].toSorted().at(-1) ??
  '';

/** The same day so many years later. */
const later = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/**
 * What an editor has checked was checked on a day that has come. Documents of others may be told by a plan that is tried out ahead of its time; a day that is years
 * ahead is a slip of the pen.
 */
export const checkDays: Check = ({ records }) => {
  const today = latest(records);
  return FOLDERS.flatMap(({ name }): Diagnostic[] => {
    const keys = HAPPENED[name];
    if (!keys) return [];
    return records[name].flatMap((entry: Entry<unknown>) =>
      [...daysIn(entry.data, keys)]
        .filter(([path, day]) => day > (path.at(-1) === 'checked' ? today : later(today, YEARS_AHEAD)))
        .map(([path, day]) =>
          diagnosticAt(entry, 'day-to-come', path, {
            found: day,
            expected: `不晚于 ${today}`,
            fix: '核对年、月、日；还没有到的日子不写。',
          }),
        ),
    );
  });
};

/** A change is told in a file that begins with its day, as its address does. */
export const checkChangeDays: Check = ({ records }) =>
  records.changes.flatMap((entry) => {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(entry.id)?.[0];
    if (day === undefined || day === entry.data.date) return [];
    return [
      diagnosticAt(entry, 'change-name', ['date'], {
        found: entry.data.date,
        expected: `文件名里的 ${day}`,
        fix: '改正日期，或把文件改成以这一天开头的名字。',
      }),
    ];
  });
