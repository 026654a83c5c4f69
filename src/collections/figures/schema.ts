import { z } from 'zod';
import { citation, line, ref, slug } from '../fields.ts';

/** Where a rate or a step comes from: words of the text, an article of another policy, or both. */
export const basis = z
  .strictObject({
    cited: citation.optional().describe('原文的话。'),
    reference: ref('references').optional().describe('另一份政策，见 references/。'),
    article: line.optional().describe('那份政策的条款。'),
  })
  .refine((b) => b.cited !== undefined || b.reference !== undefined, 'cited 和 reference 至少写一个');
export type BasisData = z.infer<typeof basis>;

const rate = z.strictObject({
  percent: z.number().positive().max(100).multipleOf(0.01).describe('百分比，30 表示 30%，最多两位小数。'),
  basis: z.array(basis).min(1).describe('依据。'),
});
export type RateData = z.infer<typeof rate>;

const amount = z.strictObject({ label: line.describe('填什么。'), help: line.optional().describe('补充说明。') });
const yuan = z.number().nonnegative().multipleOf(0.01).describe('金额，元。');

const common = {
  order: z.int().positive(),
  title: line.describe('测算的名字。'),
  incentive: ref('incentives').describe('属于哪项激励，见 incentives/。'),
  rate: rate.describe('激励的比例。'),
  limits: z.array(line).min(1).describe('测算不包括什么，要注意什么。'),
};

/** A share of what is invested, credited against charges due in the same year; what is left goes on into later years. */
export const creditFigure = z.strictObject({
  kind: z.literal('credit'),
  ...common,
  investment: amount.describe('当年的投资。'),
  withdrawal: amount.describe('当年撤回的投资。'),
  taxPaid: amount.describe('各项费的计费依据。'),
  dues: z
    .array(z.strictObject({ id: slug, label: line, rate }))
    .min(1)
    .describe('可以抵免的各项费，以及按 taxPaid 的多少征收。'),
  limit: z.array(basis).min(1).describe('抵免以应缴数为限的依据。'),
  carry: z.array(basis).min(1).describe('余额结转以后年度的依据。'),
  payback: line.describe('撤回的投资超过余额时说的话。'),
  example: z
    .array(z.strictObject({ invested: yuan, withdrawn: yuan.default(0), taxPaid: yuan }))
    .min(1)
    .describe('例子：一年一行。'),
});

/** A lower rate against the ordinary one on the same base. */
export const rateFigure = z.strictObject({
  kind: z.literal('rate'),
  ...common,
  income: amount.describe('按什么计算。'),
  ordinary: rate.describe('一般的税率。'),
  example: z.strictObject({ income: yuan }).describe('例子。'),
});

/** `content/figures/*.yaml`: worked figures for an incentive that the text puts in numbers. */
export const figureSchema = z.discriminatedUnion('kind', [creditFigure, rateFigure]);
export type FigureData = z.infer<typeof figureSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    figures: FigureData;
  }
}
