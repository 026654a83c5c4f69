import { z } from 'zod';
import { ORIGIN_EXPECTED, siteOrigin, webAddress } from './web-address.ts';

/**
 * What a field of a schema means beyond its shape. Registered once where the field is made, so that the checks of references and quotations, “did you
 * mean” and the resolution of ids to objects all follow from the schema: a field that is declared cannot be forgotten.
 * - `ref`: the id of a record of another collection;
 * - `term`: a word of one of the closed lists in `vocabulary.yaml`;
 * - `quote`: words of the official text, in the record itself (`self`) or in the task that the record's field `task` names;
 * - `citation`: words of the official text with the record that holds them;
 * - `fact`: a checked fact of another policy, `references/…` and the fact's id;
 * - `plain`: what the editor says in plain words; its numbers are those of the record's own text, of its task's, of the tasks that name it, or of the whole plan.
 */
export type FieldKind =
  | { kind: 'ref'; collection: string }
  | { kind: 'term'; list: string }
  | { kind: 'quote'; of: 'self' | 'task' }
  | { kind: 'citation' }
  | { kind: 'fact' }
  | { kind: 'plain'; of: 'self' | 'task' | 'cited' | 'plan' };

/** The kinds of all fields that have one. */
export const fieldKinds = z.registry<FieldKind>();

/** Identifier of a record: lower-case ASCII words joined by hyphens. It is part of an address, so it never changes once published. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '小写英文字母、数字和连字符')
  .describe('记录的标识，小写英文字母、数字和连字符；会出现在网址里，发布后不要改。');

/** One line of plain text: no markup, no line break, no blank at either end. Used for every title, label and name. */
export const line = z
  .string()
  .min(1, '有内容的文字')
  .refine((s) => !/[<>]/.test(s), '没有 HTML 标记和尖括号的文字')
  .refine((s) => !/[\r\n]/.test(s), '一行文字')
  .refine((s) => s.trim() === s, '首尾没有空白的文字');

/** Gives a schema of its own its kind: the registry knows schemas by identity, and a description makes a new one. */
function meaning<S extends z.core.$ZodType>(schema: S, kind: FieldKind): S {
  fieldKinds.add(schema, kind);
  return schema;
}

/** Id of a record in `content/<collection>/`. */
export const ref = <const N extends string>(collection: N) =>
  meaning(slug.describe(`记录的标识，见 ${collection}/。`), { kind: 'ref', collection }).brand<`ref:${N}`>();

/** Number of a task, which is the id of its record. */
export const taskNumber = () => meaning(z.int().positive(), { kind: 'ref', collection: 'tasks' }).brand<'ref:tasks'>();

/** Word of a closed list of `vocabulary.yaml`. */
export const term = <const L extends string>(list: L) =>
  meaning(line.describe(`词，见 vocabulary.yaml 的 ${list}。`), { kind: 'term', list }).brand<`term:${L}`>();

const QUOTE = '从正式文本逐字抄录的话（全角半角不论），系统会核对它确实在原文里。';

/** Words copied from the official text, to the letter (width of punctuation aside); `rules/quotations.ts` proves it. */
export const quoteIn = (of: 'self' | 'task') => meaning(line.describe(QUOTE), { kind: 'quote', of }).brand<'quote'>();

/**
 * One plain sentence in which the editor says what a record comes to. Pages set it apart from the official text and mark it 编者.
 * @param of whose words hold its numbers: those of the record, of its task, those that it cites, or the whole text
 */
export const plain = (of: 'self' | 'task' | 'cited' | 'plan') =>
  meaning(line.max(90, '不超过90个字的文字').describe('编者用白话写的一句话，网页上标“编者”；里面的数都要在原文里有。'), {
    kind: 'plain',
    of,
  });

/** Calendar date, ISO 8601 `YYYY-MM-DD`, that exists. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '写成 2024-07-17 的样子', abort: true })
  .refine((s) => {
    const day = new Date(`${s}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(s);
  }, '日历上有的一天')
  .describe('日期，写成 2024-07-17。');

/** Address of a page on the web to which the site links. Errors: another protocol than http and https, a name or password in it, blanks. */
export const webUrl = z
  .string()
  .refine((text) => webAddress(text) !== undefined, '以 https:// 或 http:// 开头的完整网址，不带用户名和密码');

/** Where a site stands: protocol, host and, if need be, port. */
export const origin = z
  .string()
  .refine((text) => siteOrigin(text) !== undefined, ORIGIN_EXPECTED)
  .overwrite((text) => siteOrigin(text) ?? text);

/** A place in the official text: the record that holds the words and the words themselves. */
export const citation = z
  .strictObject({
    in: z
      .string()
      .regex(/^(sections|principles|goals|tasks)\/[a-z0-9-]+$/, '写成 tasks/16 或 goals/2024 的样子')
      .describe('话出自哪一条记录，如 tasks/16、goals/2024、sections/organisation。'),
    quote: line.describe(QUOTE),
  })
  .describe('出处：记录加原话。')
  .brand<'citation'>()
  .register(fieldKinds, { kind: 'citation' });

/** What a rule of law rests on: a checked fact of a record of `content/references/`, `caishui-2019-46/credit`. */
export const fact = () =>
  meaning(
    z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, '写成 caishui-2019-46/credit 的样子')
      .describe('法律依据：references/ 里的文件，斜线后是其中一条核对过的内容（facts 的 id）。'),
    { kind: 'fact' },
  ).brand<'fact'>();

/** A day from which law holds: to the day, or the year when no more was checked. */
const lawDay = z
  .string()
  .regex(/^\d{4}(-\d{2}-\d{2})?$/, '写成 2019-01-01，只知道年份时写 2019')
  .describe('从哪一天起有效；只核对到年份时写年份。');

/** How long something of the law holds, and when that was last checked. */
export const validity = {
  from: lawDay.optional().describe('从哪一天起有效；没有核对到时不写。'),
  asOf: lawDay.optional().describe('没有核对到起始日期时：读到的是哪一天（或哪一年）的文本；更早的日子不作判断。'),
  until: date.optional().describe('有效到哪一天（含当天）；没有写明终止日期时不写。'),
  checked: date.describe('哪一天核对过。'),
};
