import type { Plan } from './types.ts';

/** Something about the time of a rule that an editor has to look after. It is no fault: the site says it to readers, too. */
export interface Reminder {
  kind: 'expired' | 'expires-soon' | 'unchecked';
  /** File within the content folder. */
  file: string;
  /** The fact or value that is meant. */
  what: string;
  /** The day it expired or expires, or was last checked. */
  day: string;
}

/** So many days ahead an end is told. */
const AHEAD = 90;
/** What was last checked longer ago than so many days is told. */
const STALE = 365;

/** The day so many days after another. */
const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface Timed {
  file: string;
  what: string;
  until?: string | undefined;
  checked: string;
}

/** Everything of the plan that carries a time: facts, values of parameters, announced reforms. */
const timedOf = ({ references, parameters, reforms }: Plan): Timed[] => [
  ...references.flatMap((r) => r.facts.map(({ id, until, checked }) => ({ file: `references/${r.id}.yaml`, what: id, until, checked }))),
  ...parameters.flatMap((p) =>
    p.values.map(({ value, until, checked }) => ({ file: `parameters/${p.id}.yaml`, what: String(value), until, checked })),
  ),
  ...reforms.map(({ id, title, checked }) => ({ file: `reforms/${id}.yaml`, what: title, checked })),
];

/** What has expired on the day of the build, what expires within 90 days, and what was last checked over a year ago; in the order of files. */
export function reminders(plan: Plan): Reminder[] {
  const { builtOn } = plan;
  return timedOf(plan).flatMap(({ file, what, until, checked }): Reminder[] => [
    ...(until !== undefined && until < builtOn ? [{ kind: 'expired' as const, file, what, day: until }] : []),
    ...(until !== undefined && until >= builtOn && until <= after(builtOn, AHEAD)
      ? [{ kind: 'expires-soon' as const, file, what, day: until }]
      : []),
    ...(after(checked, STALE) < builtOn ? [{ kind: 'unchecked' as const, file, what, day: checked }] : []),
  ]);
}

const WORDS: Readonly<Record<Reminder['kind'], (day: string) => string>> = {
  expired: (day) => `${day} 已到期，网站不再据此判断，也不给数额；有接续的规定就写进去`,
  'expires-soon': (day) => `${day} 到期，请查有没有接续的规定`,
  unchecked: (day) => `上次核对是 ${day}，已超过一年，请重新核对`,
};

/** A reminder in one line. */
export const reminderLine = ({ kind, file, what, day }: Reminder): string => `提醒：${file}，${what}：${WORDS[kind](day)}。`;
