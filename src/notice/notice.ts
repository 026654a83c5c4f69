import { annexStart, bodyStart } from './body.ts';
import { oddCharacters, plainCharacters } from './characters.ts';
import { labelOver, timeLabel, type TimeLabel } from './due-dates.ts';
import { readDisclosure } from './disclosure.ts';
import { frontOf } from './front.ts';
import { furnitureOf, isDisclosureRow } from './furniture.ts';
import { goalParagraphs } from './goals.ts';
import { draftOf, inForceOf } from './in-force.ts';
import { linesOf } from './lines.ts';
import { measuresIn, type Measure } from './measures.ts';
import { outlineOf, type Item } from './outline.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import { piecesOf } from './pieces.ts';
import { remarksOn } from './remarks.ts';
import { unitsOfTask } from './roles.ts';
import { rulesIn } from './rules.ts';
import { printedNumbers, tasksOf } from './tasks.ts';
import type { Notice, NoticeRule, NoticeTask } from './types.ts';

export type * from './types.ts';

/** Reads an official text. Never throws; what it does not understand it says in `remarks`. */
export function readNotice(received: string): Notice {
  const text = plainCharacters(received);
  const lines = linesOf(text);
  const rows = lines.filter((l) => isDisclosureRow(l.text));
  const rest = lines.filter((l) => !rows.includes(l));
  const furniture = furnitureOf(rest);
  const own = rest.filter((l) => !furniture.has(l));
  const paragraphs = paragraphsOf(own);
  const begin = bodyStart(paragraphs);
  const end = annexStart(paragraphs, begin);
  const opening = paragraphs.slice(0, begin);
  const body = paragraphs.slice(begin, end);
  const annex = paragraphs.slice(end);
  const front = frontOf(opening, body.slice(-6));
  const { items } = outlineOf(body);
  const taskItems = tasksOf(items);
  const numbers = printedNumbers(taskItems);
  const rules: NoticeRule[] = [];
  const inTasks = new Set<Paragraph>();
  const bare = taskItems.map(({ item, within }) => {
    const parts = [item, ...within];
    for (const part of parts) for (const p of part.paragraphs) inTasks.add(p);
    return { item, parts, clauses: parts.flatMap((part) => part.clauses.flat()) };
  });
  for (const [t, { clauses }] of bare.entries())
    for (const rule of clauses.flatMap((c) => c.rules)) rules.push({ text: rule.text, meaning: rule.meaning, units: rule.units, task: t });
  for (const p of paragraphs)
    if (!inTasks.has(p))
      for (const rule of rulesIn(p.text)) rules.push({ text: rule.text, meaning: rule.meaning, units: rule.units, task: undefined });
  const tasks = bare.map(({ item, parts, clauses }, t): NoticeTask => {
    const valid = rules.filter((r) => r.task === undefined || r.task <= t);
    const units = unitsOfTask(clauses, valid);
    const printed = new Set(units.map((u) => u.printed));
    const own = parts.flatMap((part) => part.paragraphs);
    return {
      item,
      printedNumber: numbers.get(item),
      title: item.title,
      paragraphs: own,
      clauses,
      units,
      openList: clauses.some((c) => c.open),
      implied: [...new Set(valid.filter((r) => r.task === undefined || r.task < t).flatMap((r) => r.units))].filter((u) => !printed.has(u)),
      measures: parts.flatMap((part) =>
        part.paragraphs.flatMap((p, i) =>
          measuresOf(
            p,
            part,
            i,
            labelOver(
              p.text,
              own.map(({ text }) => text),
            ),
          ).map((measure) => ({ measure, paragraph: p })),
        ),
      ),
    };
  });
  const goals = goalParagraphs(items, inTasks).map((paragraph) => ({ paragraph, measures: measuresIn(paragraph.text, 'goals') }));
  const pieces = piecesOf({ rows, furniture, opening, body, annex, front, items, inTasks });
  const notice: Omit<Notice, 'remarks'> = {
    pieces,
    front,
    disclosure: readDisclosure(rows.map((r) => r.text)),
    items,
    goals,
    tasks,
    rules,
    odd: oddCharacters(received),
    inForce: inForceOf(paragraphs),
    draft: draftOf(paragraphs, front),
  };
  return { ...notice, remarks: remarksOn(notice) };
}

/**
 * Measures of a paragraph of a task, clauses left out; the number that begins it is not one of them.
 * @param ends says by when all of the task is due
 */
function measuresOf(paragraph: Paragraph, item: Item, index: number, ends: TimeLabel | undefined): Measure[] {
  const offset = index === 0 ? (item.mark?.printed.length ?? 0) : 0;
  const clauses = item.clauses[index] ?? [];
  let words = paragraph.text;
  for (const c of clauses) words = words.slice(0, c.start) + '。'.padEnd(c.end - c.start, '。') + words.slice(c.end);
  const own = timeLabel(words);
  if (own) words = words.slice(0, own.start) + '。'.padEnd(own.text.length, '。') + words.slice(own.start + own.text.length);
  return measuresIn(words.slice(offset), 'task', ends?.due).map((m) => ({ ...m, start: m.start + offset }));
}
