import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { cellsOf, wordsOfCell } from '../../notice/table-row.ts';
import type { Clause, Plan } from '../../plan/types.ts';
import { marksOf, splitHeading } from './inline.ts';

/** Writes `clause.text` from `start` to `end` into an element, with its marks. */
export function writeInline(into: XMLBuilder, plan: Plan, clause: Clause, start = 0, end = clause.text.length): void {
  let at = start;
  for (const mark of marksOf(plan, clause)) {
    if (mark.start < at || mark.end > end) continue;
    if (mark.start > at) into.txt(clause.text.slice(at, mark.start));
    into.ele(mark.element, mark.attributes).txt(clause.text.slice(mark.start, mark.end));
    at = mark.end;
  }
  if (at < end) into.txt(clause.text.slice(at, end));
}

/** An open element of the hierarchy, counting its children for their eIds. */
interface Level {
  node: XMLBuilder;
  eId: string;
  children: Map<string, number>;
}

/** Adds a numbered element by the naming convention: `part_4__sec_1__art_3`. */
function open(parent: Level, element: 'part' | 'section' | 'article' | 'paragraph', number?: number): Level {
  const short = { part: 'part', section: 'sec', article: 'art', paragraph: 'para' }[element];
  const n = number ?? (parent.children.get(short) ?? 0) + 1;
  parent.children.set(short, n);
  const eId = `${parent.eId === '' ? '' : `${parent.eId}__`}${short}_${n}`;
  return { node: parent.node.ele(element, { eId }), eId, children: new Map() };
}

function writeHeading(level: Level, clause: Clause): void {
  const { num, heading } = splitHeading(clause.text);
  if (num) level.node.ele('num').txt(num);
  if (heading) level.node.ele('heading').txt(heading);
}

/** A row of a table: its cells, without the bars that part them in the received text. Rows that follow one another are one table. */
function writeRow(parent: Level, plan: Plan, clause: Clause, table: XMLBuilder | undefined): XMLBuilder {
  const into = table ?? open(parent, 'paragraph').node.ele('content').ele('table');
  const row = into.ele('tr');
  for (const { text, start } of clause.sentences)
    writeInline(row.ele('td').ele('p'), plan, clause, start, start + wordsOfCell(text).length);
  return into;
}

/** A paragraph: a task is an article with number and heading, a principle a paragraph with a heading, anything else plain. */
function writeParagraph(parent: Level, plan: Plan, clause: Clause): void {
  const whole = plan.tasks.find((t) => t.clauses.includes(clause) && t.clause !== clause);
  if (whole) {
    writeInline(parent.node.last().last().ele('p'), plan, clause);
    return;
  }
  const task = plan.tasks.find((t) => t.clause.id === clause.id);
  const title = task?.title ?? plan.principles.find((p) => p.clause.id === clause.id)?.title;
  const level = task ? open(parent, 'article', task.number) : open(parent, 'paragraph');
  const { num, heading, rest } = title === undefined ? { num: '', heading: '', rest: clause.text } : splitHeading(clause.text, title);
  if (num) level.node.ele('num').txt(num);
  if (heading) level.node.ele('heading').txt(heading);
  writeInline(level.node.ele('content').ele('p'), plan, clause, clause.text.length - rest.length);
}

/** The `body`: parts, sections, articles in the order of the text, from the first printed heading on. */
export function writeBody(act: XMLBuilder, plan: Plan, clauses: readonly Clause[]): void {
  const body: Level = { node: act.ele('body'), eId: '', children: new Map() };
  let part: Level | undefined;
  let section: Level | undefined;
  let table: XMLBuilder | undefined;
  for (const clause of clauses) {
    if (cellsOf(clause.text)) {
      table = writeRow(section ?? part ?? body, plan, clause, table);
      continue;
    }
    table = undefined;
    if (clause.kind === 'heading') {
      part = open(body, 'part');
      section = undefined;
      writeHeading(part, clause);
    } else if (clause.kind === 'group') {
      section = open(part ?? body, 'section');
      writeHeading(section, clause);
    } else {
      writeParagraph(section ?? part ?? body, plan, clause);
    }
  }
}
