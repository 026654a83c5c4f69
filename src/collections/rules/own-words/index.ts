import { FOLDERS, SINGLES } from '../../index.ts';
import type { Entry, PartialRecords } from '../../records.ts';
import { fieldsOf, type Field } from '../../walk-fields.ts';
import { isDisclosureRow } from '../../../notice/furniture.ts';
import { linesOf } from '../../../notice/lines.ts';
import { foldWidth, indexOfWords } from '../../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check, type CheckContext } from '../context.ts';
import { textEntry } from '../fidelity.ts';
import { namesOf, saidOf, slipIn, SLIP } from '../slips.ts';
import { saidOfAnother } from './agreement.ts';
import { evidenceOf, fieldsFor, planWords, type Evidence } from './evidence.ts';
import { COPIED, ownWords } from './fields.ts';
import { knownNames, otherIssuer, otherLevel, unknownOffices } from './names.ts';
import { unprovedNumbers, type Whole } from './numbers.ts';
import { plainEvidence } from './plain.ts';
import { misquotedTitle, titlesOf } from './titles.ts';

const wholeOf = ({ plan, sections, tasks, departments, principles, goals, incentives, questions }: PartialRecords): Whole => ({
  headings: [
    ...(plan?.data.outline ?? []).flatMap((part) => ('heading' in part && part.heading !== undefined ? [part.heading] : [])),
    ...sections.flatMap(({ data }) => data.heading ?? []),
  ],
  bodies: new Map(tasks.map(({ id, body }) => [`tasks/${id}`, body])),
  counted: [
    ['任务', tasks.length],
    ['重点任务', tasks.length],
    ['单位', departments.length],
    ['责任单位', departments.length],
    ['部门', departments.length],
    ['原则', principles.length],
    ['年份', goals.length],
    ['激励', incentives.length],
    ['问题', questions.length],
  ],
});

/** Whether a field quotes words that stand where it says, or names what is there. */
function holds({ records, present, unsure }: CheckContext, collection: string, entry: Entry<unknown>, { kind, value }: Field): boolean {
  if (kind.kind === 'ref') return present.has(`${kind.collection}/${String(value)}`);
  if (kind.kind === 'fact') return records.references.some(({ id, data }) => data.facts.some((fact) => `${id}/${fact.id}` === value));
  if (kind.kind === 'term' || kind.kind === 'plain') return true;
  const task = kind.kind === 'quote' && kind.of === 'task' ? `tasks/${String((entry.data as { task: unknown }).task)}` : undefined;
  const { in: cited, quote } =
    kind.kind === 'citation' ? (value as { in: string; quote: string }) : { in: task ?? `${collection}/${entry.id}`, quote: String(value) };
  return !unsure.has(cited) && indexOfWords(textEntry(records, cited)?.body ?? '', quote) >= 0;
}

/** A day and a time as one says them: the digits of 2024-07-29 10:37:02 prove no number by themselves. */
const inWords = (row: string): string =>
  row
    .replace(/\d{1,2}:\d{2}(?::\d{2})?/g, '')
    .replace(/(\d{4})-(\d{1,2})-(\d{1,2})/g, (_, y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`);

/** Fields that must agree with the record's own quotation, which is stricter. */
const STRICTER = new Set(['incentives.title', 'incentives.benefit']);

const NUMBER = {
  expected: '这条记录引用的原话、政策或数里有这个数',
  fix: '核对数；写对了的，把写着它的原话加到引文里，或在 references 里写上依据的政策。',
};
const OFFICE = { expected: '原文、departments/ 或 references/ 里有的单位', fix: '核对单位的名称；照原文或 departments/ 里的写法写。' };
const ANOTHER = { fix: '照依据改数、年份或“不少于”“不超过”；说的是另一件事的，引用写着它的原话。' };
const TITLE = { fix: '照文件的名称一字不差地抄。' };
const LEVEL = { fix: '照依据改正哪一级。' };

/** What is wrong with an editor's own words, first things first. */
function wrongWith(
  words: string,
  evidence: Evidence,
  { whole, known, elsewhere, titles, names, said }: World,
): { code: string; parts: Parts } | undefined {
  const [number] = unprovedNumbers(words, evidence, whole);
  if (number) return { code: 'number-not-stated', parts: { found: `“${number.words}”`, ...NUMBER } };
  const another = saidOfAnother(words, evidence.statements);
  if (another) return { code: 'number-of-another', parts: { found: `“${another.number.words}”`, expected: another.expected, ...ANOTHER } };
  const title = misquotedTitle(words, titles);
  if (title) return { code: 'title-differs', parts: { found: `《${title.found}》`, expected: `《${title.title}》`, ...TITLE } };
  const slip = slipIn(words, names, said);
  if (slip) return { code: 'name-misspelt', parts: { found: `“${slip.found}”`, expected: `“${slip.name}”`, ...SLIP } };
  const [office] = unknownOffices(words, known);
  if (office !== undefined) return { code: 'unknown-office', parts: { found: `“${office}”`, ...OFFICE } };
  const issuer = otherIssuer(words, known);
  if (issuer !== undefined) return { code: 'unknown-office', parts: { found: `“${issuer}”`, ...OFFICE } };
  const other = otherLevel(words, evidence.texts, { known, elsewhere });
  return other && { code: 'level-differs', parts: { found: `“${other.found}”`, expected: `依据里写的是${other.level}`, ...LEVEL } };
}
/** All that editors say in own words, widths folded. */
const allOwnWords = (records: PartialRecords): string =>
  foldWidth(
    [...FOLDERS, ...SINGLES]
      .flatMap(({ name }) => (COPIED.has(name) && name !== 'guides' ? [] : [records[name] ?? []].flat()))
      .flatMap(({ data }: Entry<unknown>) => [...ownWords(data, new Set())].map(({ words }) => words))
      .join('\n'),
  );

/** What words of any record can refer to. */
interface World {
  whole: Whole;
  /** Names of offices, in one text. */
  known: string;
  /** What the editor says anywhere, in one text. */
  elsewhere: string;
  titles: readonly string[];
  /** Names of the place, of units and of terms; and all that the text and policies say. */
  names: readonly string[];
  said: string;
}
type Parts = Parameters<typeof diagnosticAt>[3];

/**
 * What an editor says in own words (notes, answers, titles, labels, descriptions) states no number that neither a quotation nor a checked policy states on which the
 * record rests, and names no office that neither the text nor those policies name. What this cannot see, an explanation without numbers and names, is the editor's
 * judgement and shown as such.
 */
export const checkOwnWords: Check = (context) => {
  const { records, unsure, source = '' } = context;
  if (!records.plan || anyBroken(context, 'references', 'parameters', 'conditions', 'incentives', 'tasks', 'goals')) return [];
  // Where plan.yaml differs from the table before the notice, that is told; what agrees with the table is right.
  const disclosed = linesOf(source).flatMap(({ text }) => (isDisclosureRow(text) ? [text] : []));
  const plan = [...planWords(records), ...disclosed.map(inWords)];
  const world = {
    whole: wholeOf(records),
    known: knownNames(records),
    elsewhere: allOwnWords(records),
    titles: titlesOf(records),
    names: namesOf(records),
    said: saidOf(records),
  };
  return [...FOLDERS, ...SINGLES].flatMap(({ name, schema }) => {
    const entries: Entry<unknown>[] = [records[name] ?? []].flat();
    return entries.flatMap((entry) => {
      const fields = fieldsOf(schema, entry.data);
      // A quotation or a reference that is wrong itself is told as that, and proves nothing.
      if (!fields.every((field) => holds(context, name, entry, field))) return [];
      const plain = fields.flatMap((field) => {
        if (field.kind.kind !== 'plain' || unsure.has(`${name}/${entry.id}`)) return [];
        const wrong = wrongWith(String(field.value), plainEvidence(records, entry, field, fields, plan), world);
        return wrong ? [diagnosticAt(entry, wrong.code, field.path, wrong.parts)] : [];
      });
      if (COPIED.has(name)) return plain;
      const meant = new Set(fields.map(({ path }) => path.map(String).join('.')));
      const byFields = new Map<readonly Field[], Evidence>();
      const own = [...ownWords(entry.data, meant)].flatMap(({ path, words }) => {
        if (STRICTER.has([name, ...path].map(String).join('.'))) return [];
        const nearest = fieldsFor(name, entry.data, fields, path);
        const evidence = byFields.get(nearest) ?? evidenceOf(records, entry, nearest, plan);
        byFields.set(nearest, evidence);
        const wrong = wrongWith(words, evidence, world);
        return wrong ? [diagnosticAt(entry, wrong.code, path, wrong.parts)] : [];
      });
      return [...plain, ...own];
    });
  });
};
