import { z } from 'zod';
import { date, line, quoteIn, slug } from './fields.ts';

/**
 * How the value binds.
 * - `at-least`: 以上, 不少于;
 * - `at-most`: 不超过, 以内;
 * - `range`: from `value` to `upper`;
 * - `about`: 左右;
 * - `reach`: 达到, the stated value is to be reached;
 * - `count`: so many are to be built or done (建成 2 个, 听取 1 次);
 * - `done`: something is to exist; no number is printed, `value` and `unit` stay away.
 */
const comparison = z
  .enum(['at-least', 'at-most', 'reach', 'count', 'range', 'about', 'done'])
  .describe(
    'at-least 不少于；at-most 不超过；reach 达到；count 建成或完成若干；range 从 value 到 upper；about 左右；done 建成（没有数字）。',
  );

/**
 * A measurable requirement: one indicator, one value, one due date or period. From parts three and four of a notice.
 * Errors: a percentage over 100, a multiple that does not say of what, a value without unit, neither due date nor period where the text gives one.
 */
export const target = z
  .strictObject({
    id: slug.describe('在本文件内不重复的标识。'),
    indicator: line.describe('指标名称，用原文的词；同一指标在各处写法一致，系统据此对照。'),
    comparison,
    value: z.number().nonnegative().optional().describe('数值；百分比写 60 表示 60%。comparison 为 done 时不写。'),
    upper: z.number().nonnegative().optional().describe('comparison 为 range 时的上限；其他不写。'),
    unit: line.optional().describe('单位：%、个、次、人次、倍、月 等。'),
    base: line.optional().describe('“倍”相对于什么，用原话里的词（全日制在校生总数）；其他单位不写。'),
    due: date.optional().describe('到期日，“到2024年底”写 2024-12-31。原文没有期限时不写。'),
    every: z.enum(['month', 'quarter', 'year']).optional().describe('周期：每季度 quarter、每年 year。只做一次的不写。'),
    binds: line.optional().describe('约束谁，用原文的词（中职学校、全市职业院校……）；原文没有说时不写。'),
    quote: quoteIn('self'),
  })
  .superRefine((t, ctx) => {
    if (t.comparison === 'done' && (t.value !== undefined || t.unit !== undefined))
      ctx.addIssue({ code: 'custom', path: ['value'], message: 'comparison 为 done 时不写 value 和 unit' });
    if (t.comparison !== 'done' && t.value === undefined)
      ctx.addIssue({ code: 'custom', path: ['value'], message: '写明数值，除非 comparison 为 done' });
    if (t.comparison !== 'done' && t.unit === undefined)
      ctx.addIssue({ code: 'custom', path: ['unit'], message: '写明单位，如 %、个、次' });
    if ((t.comparison === 'range') !== (t.upper !== undefined))
      ctx.addIssue({ code: 'custom', path: ['upper'], message: 'comparison 为 range 时写明上限，其他不写' });
    if (t.unit === '%' && (t.value ?? 0) > 100) ctx.addIssue({ code: 'custom', path: ['value'], message: '不超过 100 的百分比' });
    if ((t.unit === '倍') !== (t.base !== undefined))
      ctx.addIssue({ code: 'custom', path: ['base'], message: '单位是“倍”时写明是什么的几倍，其他单位不写' });
  });
export type TargetData = z.infer<typeof target>;
