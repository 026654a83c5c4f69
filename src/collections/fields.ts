import { z } from 'zod';
import { ORIGIN_EXPECTED, siteOrigin, webAddress } from './web-address.ts';

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

/** Words copied from the official text, to the letter (width of punctuation aside); `src/collections/rules/quotations.ts` proves it. */
export const quote = line.describe('从正式文本逐字抄录的话（全角半角不论），系统会核对它确实在原文里。');

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
    quote,
  })
  .describe('出处：记录加原话。');
export type Citation = z.infer<typeof citation>;
