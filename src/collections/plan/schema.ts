import { z } from 'zod';
import { date, line, slug } from '../fields.ts';

/** A theme group of tasks, e.g. “（一）……”; tasks name it by `id`. */
export const group = z.strictObject({
  id: slug.describe('任务组的标识。'),
  heading: line.describe('印在原文里的标题，含序号，如“（一）构建……格局”。'),
});

/**
 * One part of the document, in printed order. Sections are free text by id; principles, goals and tasks stand for their whole collection.
 * The order of the outline is the order in which the text is put together again by the fidelity check.
 */
export const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), id: slug.describe('sections/ 里的文件名。') }),
  z.strictObject({ kind: z.literal('title').describe('方案的标题单独成行之处。'), id: slug }),
  z.strictObject({ kind: z.literal('principles'), id: slug, heading: line }),
  z.strictObject({ kind: z.literal('goals'), id: slug, heading: line }),
  z.strictObject({ kind: z.literal('tasks'), id: slug, heading: line, groups: z.array(group).min(1) }),
]);

/** `content/plan.yaml`: what the notice is. Labels of the disclosure block follow 政府信息公开 practice. */
export const planSchema = z.strictObject({
  title: line.describe('通知的标题（标题）。'),
  planTitle: line.describe('所印发的方案的标题。'),
  shortTitle: line.describe('本站用的简称，只能由标题里的词组成。'),
  summary: line.describe('概述。'),
  indexNumber: line.describe('索引号。'),
  documentNumber: line.describe('发文字号。'),
  issuer: line.describe('发文机构。'),
  category: line.describe('信息分类。'),
  written: date.describe('成文日期。'),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/, '写成 2024-07-29 10:37:02 的样子')
    .describe('公开日期，精确到秒。'),
  repealed: date.optional().describe('废止日期；没有废止时不写。'),
  validity: line.describe('有效性，用原文的词。'),
  jurisdiction: line.describe('适用的行政区域。'),
  source: z
    .strictObject({
      file: line.describe('收到的正式文本，相对于 content/。'),
      frame: z.array(line).describe('文本里属于网页而不属于通知的行，逐字照抄。'),
    })
    .describe('正式文本的来源。'),
  outline: z.array(part).min(1).describe('全文各部分的顺序。'),
});
export type PlanData = z.infer<typeof planSchema>;
export type PartData = z.infer<typeof part>;
