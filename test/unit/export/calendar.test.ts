import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { calendar } from '../../../src/export/calendar.ts';
import type { Plan } from '../../../src/plan/types.ts';

let plan: Plan;
let text: string;
let events: ICAL.Event[];
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has diagnostics; run npm run check');
  plan = checked;
  text = calendar(plan, '方案', plan.targets, (target) => `https://example.org/plan/#${target.quote.sentence.id}`);
  events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
});
const eventOf = (id: string): ICAL.Event => {
  const event = events.find((e) => e.uid.startsWith(`${id}@`));
  if (!event) throw new Error(`no event for ${id}`);
  return event;
};

describe('the calendar, read back by another parser', () => {
  test('has one event for each target with a due date or a period, and none for the others', () => {
    expect(events.map((e) => e.uid.split('@')[0])).toEqual(plan.targets.filter((t) => t.due ?? t.every).map((t) => t.id));
  });

  test('puts what is due once on its day, as a whole day', () => {
    for (const target of plan.targets.filter((t) => t.due && !t.every)) {
      const event = eventOf(target.id);
      expect(event.startDate.isDate).toBe(true);
      expect(event.startDate.toString()).toBe(target.due);
      expect(event.isRecurring()).toBe(false);
    }
  });

  test('a quarterly duty comes on the last day of each quarter', () => {
    const target = plan.targets.find((t) => t.every === 'quarter');
    if (!target) throw new Error('no quarterly target');
    const days = eventOf(target.id).iterator();
    const next = (): string => days.next().toString();
    expect([next(), next(), next(), next()]).toEqual(['2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30']);
  });

  test('a yearly duty with a last day ends on it', () => {
    const target = plan.targets.find((t) => t.every === 'year' && t.due === '2025-12-31');
    if (!target) throw new Error('no yearly target with a last day');
    const days = eventOf(target.id).iterator();
    const all: string[] = [];
    for (let day = days.next() as ICAL.Time | undefined; day && all.length < 9; day = days.next() as ICAL.Time | undefined)
      all.push(day.toString());
    expect(all).toEqual(['2024-12-31', '2025-12-31']);
  });

  test('what recurs without an end in the text ends with the plan, and says that the editor set it', () => {
    const last =
      plan.targets
        .flatMap((t) => t.due ?? [])
        .toSorted()
        .at(-1) ?? '';
    for (const target of plan.targets.filter((t) => t.every && !t.due)) {
      const event = eventOf(target.id);
      expect(event.component.getFirstPropertyValue('rrule')?.toString()).toContain(`UNTIL=${last.replaceAll('-', '')}`);
      expect(event.description).toContain('是编者定的');
    }
  });

  test('nobody is busy by a due date, and nothing reminds unless it is asked for', () => {
    for (const event of events) expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(text).not.toContain('VALARM');
    const asked = calendar(plan, '方案', plan.targets, () => undefined, 7);
    expect(asked.match(/BEGIN:VALARM/g)).toHaveLength(events.length);
    expect(asked).toContain('TRIGGER:-P7D');
  });

  test('quotes the words of each target and names the responsible units', () => {
    for (const target of plan.targets.filter((t) => t.due ?? t.every)) {
      const { description } = eventOf(target.id);
      expect(description).toContain(target.quote.text);
      for (const { printed } of target.task?.responsibilities ?? []) expect(description).toContain(printed);
    }
  });

  test('keeps to the form: CRLF, lines of at most 75 octets, stamps in UTC, UIDs that never repeat', () => {
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('DTSTAMP') && !line.endsWith('Z'))).toEqual([]);
    expect(new Set(events.map((e) => e.uid)).size).toBe(events.length);
  });

  test('is the same at each build', () => {
    expect(calendar(plan, '方案', plan.targets, (target) => `https://example.org/plan/#${target.quote.sentence.id}`)).toBe(text);
  });
});
