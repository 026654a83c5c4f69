import { chineseDate, foldWidth } from '../../../notice/text.ts';
import { statedIn } from '../../../notice/stated.ts';
import type { Entry, PartialRecords } from '../../records.ts';
import type { TargetData } from '../../target.ts';
import type { Field } from '../../walk-fields.ts';
import { TEXT_FOLDERS } from '../../text-folders.ts';
import { statement, type Statement } from './agreement.ts';
import { evidenceOf, type Evidence } from './evidence.ts';

const day = (due: string | undefined): string => (due === undefined ? '' : chineseDate(due));

/** What a target says, as one statement: its words, of what, whom it binds, by when. */
const targetStatement = ({ quote, indicator, binds = '', due }: TargetData): Statement =>
  statement([quote, indicator, binds, day(due)], true);

const isAbout = ({ kind }: Field): boolean => kind.kind === 'quote' || kind.kind === 'citation' || kind.kind === 'fact';

/** Policies that a source names by its title: 《城市房地产管理法》第二十三条. */
function namedPolicies({ references }: PartialRecords, source: string): string[] {
  const titles = [...foldWidth(source).matchAll(/《([^《》]+)》/g)].map((match) => match[1] ?? '');
  return references
    .filter(({ data }) =>
      titles.some((title) =>
        foldWidth(data.title)
          .replace(/^.*《|》.*$/g, '')
          .endsWith(title),
      ),
    )
    .map(({ id }) => id);
}

const without = (words: readonly string[]): string[] => words.filter((word) => word !== '').map(foldWidth);

/** Turns of phrase in an explanation that state no number. */
const TURNS = ['一年', '第二个'];
/** 第三部分, for each part that has a numeral. */
const partNames = ({ plan, sections }: PartialRecords): string[] =>
  [
    ...(plan?.data.outline ?? []).flatMap((part) => ('heading' in part && part.heading ? [part.heading] : [])),
    ...sections.flatMap(({ data }) => data.heading ?? []),
  ]
    .flatMap((heading) => /^([一二三四五六七八九十]+)、/.exec(heading)?.[1] ?? [])
    .map((numeral) => `第${numeral}部分`);

/** Evidence of words alone. */
const evidenceOfWords = (words: readonly string[], plan: readonly string[], statements: Statement[] = []): Evidence => {
  const texts = without([...words, ...plan]);
  return { texts, numbers: texts.flatMap(statedIn), tasks: [], statements };
};

/** What is said of a department counts its own tasks and the units with which it shares them; how many units the plan has elsewhere proves nothing. */
function ofDepartment({ tasks }: PartialRecords, printed: readonly string[], evidence: Evidence): Evidence {
  const own = tasks.filter(({ data: { units } }) => units.some((unit) => printed.includes(unit)));
  const partners = new Set(own.flatMap(({ data: { units } }) => units.filter((unit) => !printed.includes(unit))));
  const counts = [partners.size, ...own.flatMap(({ data: { units } }) => [units.length, units.length - 1])].flatMap((n) => [
    `${n}家`,
    `${n}个单位`,
  ]);
  const numbers = evidence.numbers.filter(({ unit, ordinal }) => ordinal || /^(?:%|年|月|日|day|月份|every|元|倍|人次|号)$/.test(unit));
  return { ...evidence, numbers: [...numbers, ...[...counts, `${own.length}项`].flatMap(statedIn)] };
}

/**
 * What a plain sentence may rest on, by what its field says: the record's own text and targets; the words and the law of an incentive; the tasks that name a department,
 * or what a term quotes and the policies its source names; or the whole plan.
 */
export function plainEvidence(
  records: PartialRecords,
  entry: Entry<unknown>,
  { kind, path }: Field,
  fields: readonly Field[],
  plan: readonly string[],
): Evidence {
  if (kind.kind !== 'plain') return evidenceOfWords([], plan);
  const data = entry.data as { targets?: TargetData[]; due?: string; title?: string; printed?: string[]; plainSource?: string };
  if (kind.of === 'self')
    return evidenceOfWords(
      [entry.body, data.title ?? '', day(data.due), ...(data.targets ?? []).map(({ due }) => day(due))],
      plan,
      (data.targets ?? []).map(targetStatement),
    );
  if (kind.of === 'task')
    return evidenceOf(
      records,
      entry,
      fields.filter((field) => isAbout(field) && (field.path.length === 1 || field.path[0] === 'national')),
      plan,
    );
  const whole = [...TEXT_FOLDERS.flatMap((name) => records[name].map(({ body }) => body)), ...partNames(records)];
  if (path.length > 1 && path[0] === 'faq') {
    const item = `faq.${String(path[1])}.`;
    const own = evidenceOf(
      records,
      entry,
      fields.filter((field) => field.path.map(String).join('.').startsWith(item)),
      plan,
    );
    const more = [...partNames(records), ...TURNS];
    return { ...own, texts: [...own.texts, ...more], numbers: [...own.numbers, ...more.flatMap(statedIn)] };
  }
  if (kind.of === 'plan') {
    const evidence = evidenceOfWords([...whole, ...records.goals.map(({ data: { due } }) => day(due))], plan);
    return data.printed === undefined ? evidence : ofDepartment(records, data.printed, evidence);
  }
  const tasks = records.tasks.filter(({ data: { units } }) => units.some((unit) => data.printed?.includes(unit)));
  const named = namedPolicies(records, data.plainSource ?? '').map((value): Field => ({
    kind: { kind: 'ref', collection: 'references' },
    path: [],
    value,
  }));
  return evidenceOfWords(
    [...whole, `${tasks.length}项`, data.plainSource ?? '', ...evidenceOf(records, entry, named, []).texts, ...TURNS],
    plan,
  );
}
