import { z } from 'zod';
import { citation, fact, line, ref, slug } from '../fields.ts';

const parameter = ref('parameters').describe('一个数，见 parameters/。');
const amount = z.strictObject({
  label: line.describe('填什么。'),
  help: line.optional().describe('补充说明。'),
  law: fact().optional(),
});
const yuan = z.number().nonnegative().multipleOf(0.01).describe('金额，元。');

const common = {
  order: z.int().positive(),
  title: line.describe('测算的名字。'),
  incentive: ref('incentives').describe('属于哪项激励，见 incentives/。'),
  cited: citation.optional().describe('写着这个比例的原文。'),
  rate: parameter,
  limits: z.array(line).min(1).describe('测算不包括什么，要注意什么。'),
};

/** Which charges fall on whom: all of them, a part, or none. */
const size = z.strictObject({
  id: z.enum(['ordinary', 'small', 'exempt']).describe('ordinary 全额；small 减半；exempt 不缴。'),
  label: line.describe('怎样的企业。'),
  parameter: parameter.optional().describe('small：应缴的百分比；exempt：销售额的上限。到期以后不再据此给数额。'),
});

/** A share of what is invested, credited against charges due in the same year; what is left goes on into later years. */
const creditFigure = z.strictObject({
  kind: z.literal('credit'),
  ...common,
  investment: amount.describe('当年的投资。'),
  withdrawal: amount.describe('当年撤回的投资。'),
  taxPaid: amount.describe('各项费的计费依据。'),
  offset: amount.describe('加到计费依据里的数。'),
  refunded: amount.describe('从计费依据里扣除的数。'),
  sizes: z.array(size).min(1).describe('企业属于哪一种。'),
  dues: z
    .array(z.strictObject({ id: slug, label: line, parameter }))
    .min(1)
    .describe('可以抵免的各项费，以及按 taxPaid 的多少征收。'),
  sequence: fact().describe('先减半、后抵免的依据。'),
  carry: fact().describe('余额结转以后年度的依据。'),
  payback: line.describe('撤回的投资超过余额时说的话。'),
  example: z
    .array(z.strictObject({ invested: yuan, withdrawn: yuan.default(0), taxPaid: yuan }))
    .min(1)
    .describe('例子：一年一行，按全额应缴。'),
});

/** How an enterprise is taxed now. */
const way = z.strictObject({
  id: slug,
  label: line.describe('现在怎样缴。'),
  parameter,
  most: parameter.optional().describe('这样缴的上限，超过了就不能这样缴。'),
  already: z.boolean().default(false).describe('已经按 rate 缴。'),
});

/** A lower rate against what an enterprise pays now, which may be lower still. */
const rateFigure = z.strictObject({
  kind: z.literal('rate'),
  ...common,
  income: amount.describe('按什么计算。'),
  ways: z.array(way).min(2).describe('现在可能怎样缴。'),
  example: z.strictObject({ income: yuan, way: slug }).describe('例子。'),
});

/** `content/figures/*.yaml`: worked figures for an incentive. Their numbers are parameters, so that each holds for its own time. */
export const figureSchema = z.discriminatedUnion('kind', [creditFigure, rateFigure]);
export type FigureData = z.infer<typeof figureSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    figures: FigureData;
  }
}
