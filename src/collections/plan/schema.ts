import { z } from 'zod';
import { date, line, plain, slug } from '../fields.ts';

/** Pictograms that a group may have in pictures: drawings of `src/pictures/pictograms.ts`. */
export const PICTOGRAMS = ['together', 'works', 'study', 'teacher', 'platform', 'support', 'plan', 'people'] as const;

/** A theme group of tasks, e.g. “（一）……”; tasks name it by `id`. */
const group = z.strictObject({
  id: slug.describe('任务组的标识。'),
  heading: line.optional().describe('印在原文里的标题，含序号，如“（一）构建……格局”；任务上面没有标题时不写。'),
  level: z.int().min(1).max(6).default(2).describe('标题的层级：“一、”一级为 1，“（一）”为 2，其下为 3、4……。'),
  under: slug.optional().describe('标题已印在前面的哪一组上（中间隔了别的段落时）；这一组自己没有标题。'),
  pictogram: z
    .enum(PICTOGRAMS)
    .optional()
    .describe(
      '一图读懂里这一组的图标：together 联合、works 企业、study 学习、teacher 教师、platform 平台、support 支持、plan 规划、people 群众；不写就不画。',
    ),
  lead: slug.optional().describe('标题和任务之间的引导段落：sections/ 里的文件名；没有就不写。'),
});

/** A rule of the notice about all its responsibility clauses, with its own words as evidence. */
const rule = z.strictObject({
  meaning: z
    .enum(['first-leads', 'before-comma-leads', 'implied-units'])
    .describe('first-leads 列第一位的牵头；before-comma-leads 第一个逗号前的牵头；implied-units 以下各条都由这些单位落实，不再列出。'),
  text: line.describe('原文里说这条规则的话，逐字抄录。'),
  units: z.array(line).default([]).describe('implied-units 说的单位，按原文的写法。'),
  task: z.int().positive().optional().describe('写在第几条任务的责任单位里（按次序）；写在别处、对全文有效时不写。'),
});

/**
 * One part of the document, in printed order. Sections are free text by id; principles, goals and tasks stand for their whole collection.
 * The order of the outline is the order in which the text is put together again by the fidelity check.
 */
const part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('section'), id: slug.describe('sections/ 里的文件名。') }),
  z.strictObject({
    kind: z.literal('title').describe('标题单独成行之处。'),
    id: slug,
    of: z.enum(['notice', 'plan']).default('plan').describe('notice 通知的标题（不写时在全文最前）；plan 所印发的方案的标题。'),
  }),
  z.strictObject({ kind: z.literal('principles'), id: slug, heading: line }),
  z.strictObject({
    kind: z.literal('goals'),
    id: slug,
    heading: line.optional(),
    goals: z.array(slug).optional().describe('这里印的是 goals/ 里的哪几段；只有一处时不写，就是全部。'),
  }),
  z.strictObject({ kind: z.literal('tasks'), id: slug, heading: line.optional(), groups: z.array(group).min(1) }),
]);

/** `content/plan.yaml`: what the notice is. Labels of the disclosure block follow 政府信息公开 practice. */
export const planSchema = z.strictObject({
  title: line.describe('通知的标题（标题）。'),
  planTitle: line.describe('所印发的方案的标题。'),
  shortTitle: line.describe('本站用的简称，只能由标题里的词组成。'),
  plain: z.array(plain('plan')).max(3).default([]).describe('编者用白话说这份方案，最多三句，放在首页。'),
  summary: line.optional().describe('概述；原文没有时不写。'),
  indexNumber: line.optional().describe('索引号；原文没有时不写。'),
  documentNumber: line.optional().describe('发文字号；原文没有时不写。'),
  issuers: z.array(line).min(1).optional().describe('发文机构，原文的写法，联合发文的一个一行；原文没有时不写。'),
  category: line.optional().describe('信息分类；原文没有时不写。'),
  written: date.optional().describe('成文日期；原文没有时不写。'),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/, '写成 2024-07-29 或 2024-07-29 10:37:02 的样子')
    .optional()
    .describe('公开日期，原文精确到秒时照写；原文没有时不写。'),
  repealed: date.optional().describe('废止日期；没有废止时不写。'),
  inForceFrom: date.optional().describe('施行日期，如“自2026年4月1日起施行”；原文没有时不写。'),
  inForceUntil: date.optional().describe('有效期的最后一天；原文没有时不写。'),
  draft: z
    .strictObject({ closes: date.optional().describe('征求意见截止的那一天。') })
    .optional()
    .describe('原文是征求意见稿时写；正式文件不写。'),
  validity: line.optional().describe('有效性，用原文的词；原文没有时不写。'),
  jurisdiction: line.optional().describe('适用的行政区域；原文没有时不写。'),
  rules: z.array(rule).default([]).describe('原文对所有责任单位说的规则，如“列第一位的为牵头单位，下同”。'),
  source: z
    .strictObject({
      file: line.describe('收到的正式文本，相对于 content/。'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, '64 位十六进制数')
        .optional()
        .describe('收到时文件的 SHA-256；文件被改过时检查会说。'),
      frame: z.array(z.string().min(1)).describe('文本里属于网页、印刷页面而不属于通知的行，逐字照抄。'),
      odd: z
        .array(z.strictObject({ line: z.int().positive(), column: z.int().positive(), codePoint: line }))
        .default([])
        .describe('已知的异常字符（私用区、部首、不可见字符）及其位置；没有列在这里的，检查会报错。'),
    })
    .describe('正式文本的来源。'),
  outline: z.array(part).min(1).describe('全文各部分的顺序。'),
});
export type PlanData = z.infer<typeof planSchema>;
export type PartData = z.infer<typeof part>;
