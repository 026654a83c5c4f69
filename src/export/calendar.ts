import { firstDay, publicDay, shortName } from '../plan/identity.ts';
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { chineseDate } from '../notice/text.ts';
import { formatValue, placeOf } from '../plan/format.ts';
import type { Plan, Target } from '../plan/types.ts';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const utc = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** First end of a period (month, quarter, year) on or after a day. */
function firstEnd(every: keyof typeof MONTHS, from: string): Date {
  const day = utc(from);
  const months = MONTHS[every];
  const month = Math.ceil((day.getUTCMonth() + 1) / months) * months;
  return new Date(Date.UTC(day.getUTCFullYear(), month, 0));
}

/** Recurrence rule of a period, until a last day where there is one; a date, not a time, since the event is a whole day (RFC 5545, 3.3.10). */
function rule(every: keyof typeof MONTHS, until: string | undefined): string {
  const freq = every === 'year' ? 'FREQ=YEARLY' : `FREQ=MONTHLY;INTERVAL=${MONTHS[every]};BYMONTHDAY=-1`;
  return until === undefined ? freq : `${freq};UNTIL=${until.replaceAll('-', '')}`;
}

/** The last day that the plan sets itself: the end of its force, or its last due date. What the text has recur without an end, ends with it. */
const planEnd = ({ meta, targets }: Plan): string | undefined =>
  meta.inForceUntil ??
  targets
    .flatMap(({ due }) => due ?? [])
    .toSorted()
    .at(-1);

/**
 * Due dates and recurring duties as iCalendar (RFC 5545): whole days, so that no zone moves them; what recurs is one event with a rule.
 * The notice prints no day for what recurs, so the end of each period stands for it, and the event says so. UIDs are made of the notice's index
 * number and the target's id, stamps of the notice's date: the same content gives the same bytes.
 * @param targets which targets; undated ones that do not recur have no place in a calendar
 * @param urlOf address of a target's words, absolute where the site's origin is known
 * @param alarmDays so many days ahead the calendar reminds; never unless somebody asks for it
 */
export function calendar(
  plan: Plan,
  name: string,
  targets: readonly Target[],
  urlOf: (target: Target) => string | undefined,
  alarmDays?: number,
): string {
  const { meta } = plan;
  const file = ical({
    name,
    prodId: { company: 'plan-explorer', product: 'calendar', language: 'ZH' },
    // Whole days need no zone; calendars that show one show this.
    x: { 'X-WR-TIMEZONE': 'Asia/Shanghai' },
  });
  const last = planEnd(plan);
  for (const target of targets) {
    if (!target.due && !target.every) continue;
    const start = target.every ? firstEnd(target.every, firstDay(plan)) : utc(target.due ?? firstDay(plan));
    const lines = [
      `“${target.quote.text}”`,
      `——${shortName(meta)}，${placeOf(target.quote.clause)}`,
      target.task ? `责任单位：${target.task.responsibilities.map((r) => r.printed).join('、')}` : '',
      target.every ? '原文未写明具体日期，这里写在每期的最后一天。' : '',
      target.every && !target.due && last ? `原文没有写到什么时候为止；到方案最后的期限${chineseDate(last)}为止，是编者定的。` : '',
    ];
    const event = file.createEvent({
      id: `${target.id}@${(meta.indexNumber ?? firstDay(plan)).replaceAll(/[^A-Za-z0-9]+/g, '-')}`,
      stamp: utc(publicDay(plan)),
      start,
      allDay: true,
      // A due date takes nobody's time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: [target.indicator, formatValue(target), target.binds ? `（${target.binds}）` : ''].join(' ').trim(),
      description: lines.filter(Boolean).join('\n'),
      url: urlOf(target) ?? null,
      ...(target.every && { repeating: rule(target.every, target.due ?? last) }),
    });
    if (alarmDays !== undefined) event.createAlarm({ type: ICalAlarmType.display, trigger: alarmDays * 86_400 });
  }
  return file.toString();
}
