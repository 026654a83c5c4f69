import { dueDates } from '../../../notice/due-dates.ts';
import { numeral } from '../../../notice/numerals.ts';
import { statedIn, type Stated } from '../../../notice/stated.ts';
import { chineseDate, foldWidth, indexOfWords, splitParagraphs } from '../../../notice/text.ts';
import type { Entry, PartialRecords } from '../../records.ts';
import type { Field } from '../../walk-fields.ts';
import { textEntry } from '../fidelity.ts';
import { statement, type Statement } from './agreement.ts';

/** What a record may rest its own words on: words of the text, checked facts of other policies, and what the record and the plan themselves state. */
export interface Evidence {
  /** Texts, widths folded, in which words may stand as they are. */
  texts: string[];
  numbers: Stated[];
  /** Tasks, `tasks/16`, that the record cites. */
  tasks: string[];
  /** What each of them says by itself. */
  statements: Statement[];
}

const DAY = /^\d{4}-\d{2}-\d{2}/;
const dayWords = (day: string | undefined): string => (day !== undefined && DAY.test(day) ? chineseDate(day) : (day ?? ''));

/** All that was checked of another policy, or one fact of it. */
function referenceWords(records: PartialRecords, id: string, only?: string): string[] {
  const reference = records.references.find((entry) => entry.id === id)?.data;
  if (!reference) return [];
  const { title, number = '', issuer = '', published } = reference;
  const facts = reference.facts.filter((fact) => only === undefined || fact.id === only);
  return [
    ...[title, number, issuer, dayWords(published)],
    // How an editor saw it may name what the fact rests on.
    ...facts.flatMap(({ article = '', says, seen, from, until }) => [article, says, seen, dayWords(from), dayWords(until)]),
    ...reference.cited.map(({ quote }) => quote),
  ];
}

const factWords = (records: PartialRecords, fact: string): string[] => {
  const [id = '', only = ''] = fact.split('/');
  return referenceWords(records, id, only);
};

function parameterWords(records: PartialRecords, id: string): string[] {
  const parameter = records.parameters.find((entry) => entry.id === id)?.data;
  return (parameter?.values ?? []).flatMap(({ value, law, from, until }) => [
    `${value}${parameter?.unit === 'percent' ? '%' : '元'}`,
    ...[dayWords(from), dayWords(until)],
    ...factWords(records, law),
  ]);
}

function conditionWords(records: PartialRecords, id: string): string[] {
  const condition = records.conditions.find((entry) => entry.id === id)?.data;
  return condition ? [condition.cited?.quote ?? '', ...(condition.law === undefined ? [] : factWords(records, condition.law))] : [];
}

function incentiveWords(records: PartialRecords, id: string): string[] {
  const incentive = records.incentives.find((entry) => entry.id === id)?.data;
  if (!incentive) return [];
  return [incentive.quote, `任务${incentive.task}`, ...(incentive.national ? factWords(records, incentive.national.law) : [])];
}

/** The part of the plan in which a record of the text stands, as one says it: 第三部分. */
function partWords(records: PartialRecords, collection: string, id: string): string {
  const part = records.plan?.data.outline.find((p) =>
    collection === 'sections' ? p.kind === 'section' && p.id === id : p.kind === collection,
  );
  const heading = part && 'heading' in part ? part.heading : records.sections.find((s) => s.id === id)?.data.heading;
  const number = numeral(/^([一二三四五六七八九十]+)、/.exec(heading ?? '')?.[1] ?? '');
  return number === undefined ? '' : `第${number}部分`;
}

/** A place in the text: its words, where it stands, and the days that hold for it. */
function citedWords(records: PartialRecords, cited: string, quote: string): string[] {
  const [collection = '', id = ''] = cited.split('/');
  const entry = textEntry(records, cited);
  const paragraph = splitParagraphs(entry?.body ?? '').find((text) => indexOfWords(text, quote) >= 0) ?? '';
  const upTo = paragraph.slice(0, Math.max(0, indexOfWords(paragraph, quote)) + quote.length);
  const days = dueDates(foldWidth(upTo)).map(({ due, start, end }) => `${upTo.slice(start, end)} ${dayWords(due)}`);
  const goal = records.goals.find((one) => collection === 'goals' && one.id === id)?.data;
  return [
    quote,
    ...days,
    collection === 'tasks' ? `任务${id}` : '',
    partWords(records, collection, id),
    goal?.title ?? '',
    dayWords(goal?.due),
  ];
}

/** What one field of a record that refers or quotes is evidence of. */
function wordsOfField(records: PartialRecords, entry: Entry<unknown>, { kind, value }: Field): string[] {
  const id = String(value);
  if (kind.kind === 'citation') {
    const { in: cited, quote } = value as { in: string; quote: string };
    return citedWords(records, cited, quote);
  }
  if (kind.kind === 'fact') return factWords(records, id);
  if (kind.kind === 'quote')
    return citedWords(records, kind.of === 'task' ? `tasks/${String((entry.data as { task: unknown }).task)}` : '', id);
  if (kind.kind !== 'ref') return [];
  if (kind.collection === 'references') return referenceWords(records, id);
  if (kind.collection === 'parameters') return parameterWords(records, id);
  if (kind.collection === 'conditions') return conditionWords(records, id);
  if (kind.collection === 'incentives') return incentiveWords(records, id);
  return kind.collection === 'tasks' ? [`任务${id}`] : [];
}

/** Days that stand as fields in the record itself; a sentence about them must agree. */
function ownDays(value: unknown): string[] {
  if (typeof value === 'string') return DAY.test(value) ? [dayWords(value)] : [];
  if (Array.isArray(value)) return value.flatMap(ownDays);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(ownDays) : [];
}

/** What the plan as a whole states: who issued it, under which number, when. */
export function planWords(records: PartialRecords): string[] {
  const plan = records.plan?.data;
  if (!plan) return [];
  const { title, planTitle, issuers = [], documentNumber = '', indexNumber = '', written, published, inForceFrom, inForceUntil } = plan;
  return [title, planTitle, ...issuers, documentNumber, indexNumber, ...[written, published, inForceFrom, inForceUntil].map(dayWords)];
}

/** How many conditions a record lists, as one says it. */
const listed = (data: unknown): string[] => {
  const { conditions } = data as { conditions?: unknown };
  return Array.isArray(conditions) ? [`${conditions.length}个条件`] : [];
};

/** All that own words of a record can rest on, given the fields that refer and quote. */
export function evidenceOf(records: PartialRecords, entry: Entry<unknown>, fields: readonly Field[], plan: readonly string[]): Evidence {
  const words = fields.map((field) => wordsOfField(records, entry, field));
  const texts = [...words.flat(), ...ownDays(entry.data), ...listed(entry.data), ...plan].filter((text) => text !== '').map(foldWidth);
  const tasks = fields.flatMap(({ kind, value }) => (kind.kind === 'citation' ? [(value as { in: string }).in] : []));
  // An incentive or a condition that is named says many things, each for itself; words that are quoted belong to their place.
  const statements = fields.flatMap(({ kind }, i) => {
    const own = words[i] ?? [];
    return kind.kind === 'citation' || kind.kind === 'quote' ? [statement(own, true)] : own.map((one) => statement([one], false));
  });
  return {
    texts,
    numbers: texts.flatMap(statedIn),
    tasks: tasks.filter((cited) => cited.startsWith('tasks/')),
    statements,
  };
}

/** Whether a field says on what an editor's words rest; a department or a note does not. */
const cites = ({ kind }: Field): boolean =>
  kind.kind !== 'term' && !(kind.kind === 'ref' && /^(?:departments|incentives|notes|gates)$/.test(kind.collection));

/** Words that rest on certain fields alone: the law's own rule on its fact, the title of a figure on what it works out. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  'incentives.national.says': ['national.law'],
  'figures.title': ['cited', 'rate', 'incentive'],
};

/** An answer of a question that another item of the record speaks of (`gains` with `answer: small`) rests on what that cites. */
function fieldsOfAnswer(data: unknown, fields: readonly Field[], [list, at]: readonly PropertyKey[]): readonly Field[] {
  const { answers, gains } = data as { answers?: { id: string }[]; gains?: { answer: string }[] };
  const id = list === 'answers' && typeof at === 'number' ? answers?.[at]?.id : undefined;
  if (id === undefined) return [];
  return fields.filter(
    ({ kind, path }) =>
      kind.kind === 'ref' && kind.collection === 'parameters' && path[0] === 'gains' && gains?.[Number(path[1])]?.answer === id,
  );
}

/** The fields on which words at a path rest, where it is not all of the record. */
export function fieldsFor(name: string, data: unknown, fields: readonly Field[], path: readonly PropertyKey[]): readonly Field[] {
  const only = RESTS_ON[[name, ...path].map(String).join('.')];
  if (only) return fields.filter((field) => only.some((one) => field.path.map(String).join('.').startsWith(one)));
  const ofAnswer = fieldsOfAnswer(data, fields, path);
  return ofAnswer.some(cites) ? ofAnswer : nearestFields(fields, path);
}

/** The fields nearest to a path: those of its own item of a list, where that cites anything, and what the record itself quotes; else all. */
function nearestFields(fields: readonly Field[], path: readonly PropertyKey[]): readonly Field[] {
  for (let end = path.length - 1; end > 1; end--) {
    if (typeof path[end - 1] !== 'number') continue;
    const item = `${path.slice(0, end).map(String).join('.')}.`;
    const own = fields.filter((field) => field.path.map(String).join('.').startsWith(item));
    if (own.some(cites)) return [...own, ...fields.filter(({ kind, path: at }) => kind.kind === 'quote' && at.length === 1)];
  }
  return fields;
}
