import { numeral } from '../../../notice/numerals.ts';
import { isStatedBy, statedIn, type Stated } from '../../../notice/stated.ts';
import { foldWidth } from '../../../notice/text.ts';
import type { Evidence } from './evidence.ts';

/** Words in quotation marks that stand in the evidence are a quotation themselves. */
const quoted = (text: string, { texts }: Evidence): string =>
  text.replace(/[“《]([^“”《》]+)[”》]/gu, (whole, words: string) =>
    texts.some((one) => one.includes(words)) ? '　'.repeat(whole.length) : whole,
  );

/** 金融、财税、土地三方面: the number counts what stands right before it. */
function countsBefore({ value, start, unit }: Stated, text: string): boolean {
  if (!/^(?:个|家|项|类|种|名|方面|部门|部分|单位|条件|处|所|条)$/.test(unit)) return false;
  const before =
    text
      .slice(0, start)
      .split(/[，。；：！？,;:!?（(]/)
      .at(-1) ?? '';
  return before.split(/[、和与]/).length === value;
}

/** 两项津贴, of 住房津贴和交通津贴: the evidence names as many in one sentence. */
function namesEach({ value, unit, end }: Stated, text: string, { texts }: Evidence): boolean {
  const noun = /^\p{Script=Han}{2}/u.exec(text.slice(end))?.[0];
  if (noun === undefined || value < 2 || value > 9 || !/^[个项类种家]$/.test(unit)) return false;
  return texts.some((one) => one.split(/[。；;]/).some((sentence) => sentence.split(noun).length - 1 === value));
}

/** 四家, of the units that a responsibility clause lists. */
function listsUnits({ value, unit }: Stated, { texts }: Evidence): boolean {
  if (!/^(?:家|个|单位|部门|个单位|个部门)$/.test(unit)) return false;
  return texts.some((one) => {
    const list = /(?:责任|牵头|配合)单位[:：](.+)$/u.exec(one)?.[1];
    return list?.split(/[、，,]/).length === value;
  });
}

/** Numbers of documents stand whole: the year of one and the number of another make none. */
const wrongDocument = (text: string, { texts }: Evidence): Stated[] =>
  [...text.matchAll(/〔\d{4}〕\d+号/g)].flatMap((match) =>
    texts.some((one) => one.includes(match[0]))
      ? []
      : [{ value: 0, unit: '号', ordinal: false, words: match[0], start: match.index, end: match.index + match[0].length }],
  );

/** 另外四个, of five. */
const besides = (one: Stated, text: string, { numbers }: Evidence): boolean =>
  /(?:另外|其余|其他|另)$/.test(text.slice(0, one.start)) && isStatedBy({ ...one, value: one.value + 1 }, numbers);

/** 合计5%, of 3% and 2%: a sum of two that the evidence states. */
function sums(one: Stated, text: string, { numbers }: Evidence): boolean {
  const clause =
    text
      .slice(0, one.start)
      .split(/[。；;！？]/)
      .at(-1) ?? '';
  if (!/合计|共计|总共|加起来/.test(clause)) return false;
  const parts = [...new Set(numbers.filter(({ unit }) => unit === one.unit).map(({ value }) => value))];
  return parts.some((a, i) => parts.slice(i + 1).some((b) => a + b === one.value));
}

/** 第四部分的任务, of a plan whose fourth part is 四、重点任务. */
function namesPart({ ordinal, unit, value, end }: Stated, text: string, headings: readonly string[]): boolean {
  const heading =
    ordinal && unit === '部分' ? headings.find((one) => numeral(/^([一二三四五六七八九十]+)、/.exec(one)?.[1] ?? '') === value) : undefined;
  const after = text.slice(end, end + 8);
  return heading !== undefined && Array.from(heading.slice(2)).some((c, i, all) => i > 0 && after.includes(`${all[i - 1] ?? ''}${c}`));
}

/** 17项任务, 13个单位: how many the plan has of what is named right after the number. */
const counts = ({ value, end }: Stated, text: string, { counted }: Whole): boolean =>
  counted.some(([noun, count]) => count === value && text.startsWith(noun, end));

/** Whether a clause about 任务15 has words of that task, or none of any other that the record cites. */
function speaksOf(number: string, clause: string, { tasks }: Evidence, { bodies }: Whole): boolean {
  const pairs = Array.from(clause)
    .slice(1)
    .map((c, i) => `${clause.charAt(i)}${c}`)
    .filter((pair) => /^\p{Script=Han}{2}$/u.test(pair));
  const shares = (cited: string): boolean => pairs.some((pair) => (bodies.get(cited) ?? '').includes(pair));
  return shares(`tasks/${number}`) || !tasks.some((cited) => cited !== `tasks/${number}` && shares(cited));
}

/** Whether 任务13 is a task that the record cites, and the one of which the words after it speak. */
function namesTask({ words, start }: Stated, text: string, evidence: Evidence, whole: Whole): boolean {
  const number = /^\d+/.exec(words)?.[0] ?? '';
  const clause = /^\d+([^,;。!?，；、]*)/u.exec(text.slice(start))?.[1] ?? '';
  return evidence.texts.includes(`任务${number}`) && speaksOf(number, clause, evidence, whole);
}

/** What words can refer to in the plan as a whole. */
export interface Whole {
  /** Headings of its parts. */
  headings: readonly string[];
  /** Bodies of its tasks by `tasks/16`. */
  bodies: ReadonlyMap<string, string>;
  /** How many it has of what. */
  counted: readonly (readonly [noun: string, count: number])[];
}

/** Numbers in an editor's own words that nothing states on which the record rests. */
export function unprovedNumbers(words: string, evidence: Evidence, whole: Whole): Stated[] {
  const text = quoted(foldWidth(words), evidence);
  const unproved = statedIn(text).filter((one) => {
    // 任务13 is the number of a task, whatever follows it.
    if (text.slice(0, one.start).endsWith('任务') && /^\d+/.test(one.words)) return !namesTask(one, text, evidence, whole);
    return !(
      isStatedBy(one, evidence.numbers) ||
      countsBefore(one, text) ||
      namesEach(one, text, evidence) ||
      listsUnits(one, evidence) ||
      besides(one, text, evidence) ||
      sums(one, text, evidence) ||
      namesPart(one, text, whole.headings) ||
      counts(one, text, whole)
    );
  });
  return [...wrongDocument(foldWidth(words), evidence), ...unproved];
}
