import { z } from 'zod';
import { schemaText } from './schema-text.ts';

const text = (description: string) => z.string().describe(description);
const id = text('标识。');
const ids = (description: string) => z.array(z.string()).describe(description);
const validity = {
  from: text('从哪一天（或哪一年）起有效；没有核对到时没有这一项。').optional(),
  asOf: text('没有核对到起始日期时：所见文本的日期（或年份），更早的日子不作判断。').optional(),
  until: z.iso.date().optional().describe('有效到哪一天（含当天）；没有写明终止日期时没有这一项。'),
};
const law = z
  .strictObject({ reference: text('文件的标识，见 references。'), fact: text('那份文件 facts 里的标识。') })
  .describe('法律依据。');
const answers = z.record(z.string(), z.string()).describe('回答：题的标识和回答的标识；unknown 表示不清楚，没有回答的不写。');
const outcome = z
  .enum(['have', 'fits', 'judged', 'authority', 'open', 'not-yet', 'not', 'early', 'expired'])
  .describe(
    'have 已取得；fits 适合；judged 可能适合，由部门认定；authority 看主管部门如何认定；open 先回答；not-yet 还不符合；not 不符合；early 尚未施行；expired 已到期。',
  );
const layer = z.strictObject({ ...validity, conditions: ids('条件的标识。') });
const gain = z.enum(['saves', 'same', 'more', 'already', 'nothing']);
const yuan = z.number().describe('元。');
const day = z.iso.date().describe('按哪一天的规则。');
const size = z.enum(['ordinary', 'small', 'exempt']);

/** What `/data/rules.json` holds: enough to compute every verdict and every amount of the site without the site. Published beside it as JSON Schema. */
const rulesJsonSchema = z
  .strictObject({
    $schema: text('本文件所遵守的 JSON Schema。'),
    document: text('方案的名称和文号。'),
    builtOn: z.iso.date().describe('本文件按这一天生成。'),
    method: z.array(z.string()).describe('怎样用这些数据判断和计算。'),
    states: ids('条件的状态，由好到差。'),
    questions: z.array(
      z.strictObject({
        id,
        order: z.int(),
        ask: text('问题。'),
        answers: z.array(z.strictObject({ id, label: text('回答。') })),
      }),
    ),
    conditions: z
      .array(
        z.strictObject({
          id,
          label: text('条件。'),
          order: z.int().describe('做事的先后。'),
          judged: z.boolean().describe('由部门认定：满足也只算 judged。'),
          quote: text('原文的话。').optional(),
          law: law.optional(),
          step: text('差这一项时做的事属于哪一项条件。'),
          does: text('差这一项时做什么。').optional(),
          who: ids('找谁。').optional(),
        }),
      )
      .describe('条件，按做事的先后。'),
    rules: z
      .array(
        z.strictObject({
          question: id,
          condition: id,
          states: z.record(z.string(), z.enum(['met', 'authority', 'not-yet', 'not'])).describe('哪个回答是什么状态；没有写的是 open。'),
        }),
      )
      .describe('回答对条件的含义。'),
    unwanted: z
      .array(z.strictObject({ question: id, answers: ids('哪些回答。'), incentives: ids('不需要哪些激励。') }))
      .describe('不需要。'),
    gains: z
      .array(z.strictObject({ question: id, answer: text('回答。'), incentive: id, gain, says: text('一句话。'), ...validity }))
      .describe('有没有好处。'),
    clashes: z
      .array(
        z.strictObject({
          question: id,
          answers: ids('哪些回答。'),
          with: z.strictObject({ question: id, answers: ids('与哪些回答不合。') }),
          says: text('一句话。'),
        }),
      )
      .describe('互相不合的回答。'),
    incentives: z.array(
      z.strictObject({
        id,
        title: text('名称。'),
        gives: text('得到它就满足哪项条件。').optional(),
        vague: z.boolean().describe('原文只列名称：最多 judged。'),
        notice: layer.describe('本通知这一层。'),
        national: layer
          .extend({ law, says: text('一句话。') })
          .optional()
          .describe('国家规定这一层。'),
      }),
    ),
    parameters: z.array(
      z.strictObject({
        id,
        title: text('这个数是什么。'),
        unit: z.enum(['percent', 'yuan']),
        values: z.array(z.strictObject({ value: z.number(), ...validity, checked: z.iso.date(), law })),
      }),
    ),
    figures: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('credit'),
          id,
          incentive: id,
          rate: text('参数的标识。'),
          dues: ids('各项费的参数。'),
          sizes: z.array(z.strictObject({ id: size, parameter: text('参数的标识。').optional() })),
        }),
        z.strictObject({
          kind: z.literal('rate'),
          id,
          incentive: id,
          rate: text('参数的标识。'),
          ways: z.array(
            z.strictObject({ id, parameter: text('参数的标识。'), most: text('上限的参数。').optional(), already: z.boolean() }),
          ),
        }),
      ]),
    ),
    reforms: z.array(
      z.strictObject({
        id,
        title: text('名称。'),
        published: z.iso.date(),
        says: text('一句话。'),
        affects: ids('影响哪些激励。'),
        checked: z.iso.date(),
      }),
    ),
    references: z.array(
      z.strictObject({
        id,
        title: text('文件名称。'),
        number: text('文号。').optional(),
        issuer: text('发布机关。').optional(),
        facts: z.array(
          z.strictObject({ id, article: text('条款。').optional(), says: text('内容，编者的话。'), ...validity, checked: z.iso.date() }),
        ),
      }),
    ),
    examples: z.strictObject({
      check: z.array(
        z.strictObject({
          answers,
          day,
          results: z.array(
            z.strictObject({
              incentive: id,
              wanted: z.enum(['yes', 'no', 'no-gain']),
              gain: z.enum([...gain.options, 'expired']).optional(),
              notice: outcome,
              national: outcome.optional(),
            }),
          ),
        }),
      ),
      credit: z.array(
        z.strictObject({
          day,
          size,
          years: z.array(z.strictObject({ invested: yuan, withdrawn: yuan, paid: yuan })),
          most: yuan.optional(),
          used: z.array(yuan),
          left: z.array(yuan),
        }),
      ),
      rate: z.array(z.strictObject({ day, way: id, income: yuan, word: text('结论。'), saved: yuan.optional() })),
    }),
  })
  .meta({ title: '激励的规则', description: '自测和测算所用的问题、条件、规则、随时间变化的数，以及算好的例子。' });
export type RulesJson = z.infer<typeof rulesJsonSchema>;

/** The JSON Schema (draft 2020-12) of `rules.json`. */
export const rulesJsonSchemaText = (id?: string): string => schemaText(rulesJsonSchema, id);
