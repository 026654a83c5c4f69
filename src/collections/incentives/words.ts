import { foldWidth, indexOfWords, splitParagraphs } from '../../notice/text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';
import { textEntry } from '../rules/fidelity.ts';
import { saysMore, withoutNot } from '../rules/near-quotation.ts';
import type { IncentiveData } from './schema.ts';

/** The paragraph of the task in which an incentive stands, widths folded, and where. */
function placeOf(records: PartialRecords, { task, quote }: IncentiveData): { text: string; at: number } {
  const body = textEntry(records, `tasks/${task}`)?.body ?? '';
  const text = foldWidth(splitParagraphs(body).find((paragraph) => indexOfWords(paragraph, quote) >= 0) ?? '');
  return { text, at: text.indexOf(foldWidth(quote)) };
}

/** 土地激励方面: what stands after it is of that kind. */
function kindDiagnostics(entry: Entry<IncentiveData>, records: PartialRecords): Diagnostic[] {
  const { text, at } = placeOf(records, entry.data);
  const kinds = records.vocabulary?.data.incentiveKinds ?? [];
  const heading = [...text.slice(0, Math.max(0, at)).matchAll(/([\p{Script=Han}]{2,8})方面[:,]/gu)].at(-1)?.[1];
  const kind = heading === undefined ? undefined : kinds.find(({ label }) => heading.startsWith(label));
  if (!kind || kind.id === entry.data.kind) return [];
  return [
    diagnosticAt(entry, 'kind-differs', ['kind'], {
      found: entry.data.kind,
      expected: `${kind.id}，原话写在“${heading}方面”下`,
      fix: '照原文所在的方面改 kind。',
    }),
  ];
}

/** What an incentive asks for stands in its own sentence, or in one that promises no other incentive. */
function conditionDiagnostics(entry: Entry<IncentiveData>, records: PartialRecords): Diagnostic[] {
  const { text, at } = placeOf(records, entry.data);
  const sentences = text.split(/(?<=[。；;])/);
  const sentenceOf = (words: string): string | undefined => sentences.find((sentence) => sentence.includes(foldWidth(words)));
  return entry.data.conditions.flatMap((id, i) => {
    const cited = records.conditions.find((one) => one.id === id)?.data.cited;
    const sentence = cited && at >= 0 && cited.in === `tasks/${entry.data.task}` ? sentenceOf(cited.quote) : undefined;
    const own = sentenceOf(entry.data.quote);
    if (cited === undefined || sentence === undefined || own === undefined || sentence === own) return [];
    const other = records.incentives.find(({ id: otherId, data }) => otherId !== entry.id && sentenceOf(data.quote) === sentence);
    if (!other) return [];
    return [
      diagnosticAt(entry, 'condition-of-another', ['conditions', i], {
        found: `${id}，原话写在另一句里`,
        expected: `与“${entry.data.quote}”同一句的条件`,
        fix: `核对是不是 ${other.id} 的条件。`,
      }),
    ];
  });
}

/** The words that tie a department to an incentive name it. */
function namedDiagnostics(entry: Entry<IncentiveData>, records: PartialRecords): Diagnostic[] {
  return entry.data.named.flatMap(({ department, quote }, i) => {
    const data = records.departments.find(({ id }) => id === department)?.data;
    if (!data) return [];
    const stem = data.name.replace(/^[省市区县旗州盟]/u, '').replace(/(?:局|厅|委员会|办公室)$/u, '');
    const words = foldWidth(quote);
    if ([data.name, ...data.printed, ...data.shortNames, stem].some((form) => words.includes(foldWidth(form)))) return [];
    return [
      diagnosticAt(entry, 'named-differs', ['named', i, 'department'], {
        found: data.name,
        expected: `“${quote}”里点名的单位`,
        fix: '改正单位，或抄写点名它的那句话。',
      }),
    ];
  });
}

/** Title and benefit keep to the words of the task: 鼓励 is not 要求, 债券 not 股票. */
function wordDiagnostics(entry: Entry<IncentiveData>, records: PartialRecords): Diagnostic[] {
  const { text } = placeOf(records, entry.data);
  const { plain, quote } = entry.data;
  const denied = plain === undefined ? undefined : withoutNot(plain, quote);
  const turned =
    denied === undefined ? [] : [diagnosticAt(entry, 'plain-differs', ['plain'], { ...denied, fix: '照原话改；“非”字不能少。' })];
  const more = (['title', 'benefit'] as const).flatMap((field) => {
    const near = saysMore(entry.data[field], text);
    return near ? [diagnosticAt(entry, `${field}-differs`, [field], { ...near, fix: '照原话改；换了说法的，换得更开一些。' })] : [];
  });
  return [...turned, ...more];
}

/** The words of an incentive say of which kind it is, what it asks for and whom it names. */
export const checkIncentiveWords: Check = (context) => {
  const { records } = context;
  if (!records.vocabulary || anyBroken(context, 'tasks', 'conditions', 'departments', 'incentives')) return [];
  return records.incentives
    .filter(({ data }) => !context.unsure.has(`tasks/${data.task}`))
    .flatMap((entry) => [
      ...kindDiagnostics(entry, records),
      ...conditionDiagnostics(entry, records),
      ...namedDiagnostics(entry, records),
      ...wordDiagnostics(entry, records),
    ]);
};
