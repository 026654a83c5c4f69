import { z } from 'zod';
import { citation, date, fact, line, plain, quoteIn, ref, taskNumber, term, webUrl } from '../fields.ts';

/** A question that people ask about an incentive. The answer is the editor's; it rests on words of the text or on a checked reference. */
const faqItem = z.strictObject({
  question: line.describe('问题。'),
  answer: line.describe('回答，编者的话；原文没有写的就说没有写。'),
  cited: citation.optional().describe('依据的原文。'),
  reference: ref('references').optional().describe('依据的政策，见 references/。'),
});

/**
 * What the law itself says of the same thing. It is judged and shown apart from what the notice asks: neither can turn the other into a no.
 */
const national = z.strictObject({
  law: fact(),
  says: line.describe('一句话：国家规定给什么、要什么，编者的话。'),
  how: line.optional().describe('怎样办；没有核对过的不写。'),
  conditions: z.array(ref('conditions')).min(1).describe('国家规定的条件，见 conditions/。'),
});

/** One element of handling, filled in by the department in charge, with its source and its day. */
const handled = z.strictObject({
  says: line.describe('内容，照来源写。'),
  source: line.describe('出自哪里：文件、网页或答复单位。'),
  url: webUrl.optional().describe('来源的网址；没有就不写。'),
  date: date.describe('来源的日期。'),
});

/** 办理信息: what platforms for enterprises show beside who benefits and on what conditions, which come from the record itself. */
const handling = z.strictObject({
  time: handled.optional().describe('兑现时限。'),
  office: handled.optional().describe('受理单位和地址。'),
  phone: handled.optional().describe('咨询电话。'),
  window: handled.optional().describe('办理窗口。'),
  papers: handled.optional().describe('申请材料。'),
});
export type HandlingData = z.infer<typeof handling>;

/**
 * `content/incentives/*.yaml`: one thing that an enterprise, a donor, a school or a person can get by the plan.
 * `departments` are those whom the text makes responsible for the task; `named` only where the text itself ties one to this very incentive.
 */
export const incentiveSchema = z.strictObject({
  title: line.describe('简短的名字。'),
  plain: plain('task').optional(),
  order: z.int().positive().describe('名单里的次序，按原文先后。'),
  kind: term('incentiveKinds').describe('类别，见 vocabulary.yaml 的 incentiveKinds。'),
  benefit: line.describe('一句话：得到什么。'),
  gate: ref('gates').optional().describe('共同的条件，见 gates/；没有就不写。'),
  conditions: z.array(ref('conditions')).default([]).describe('自己的条件，见 conditions/；原文没有条件时不写。'),
  gives: ref('conditions').optional().describe('得到它就满足了哪一项条件，见 conditions/，如认定。'),
  national: national.optional().describe('国家规定这一层；没有核对过的不写。'),
  handling: handling.default({}).describe('办理信息，由责任单位填写；没有填的显示“原文未载明，待责任单位填写”。'),
  claimants: z.array(term('claimants')).min(1).describe('谁可以享受，见 vocabulary.yaml。'),
  needs: z.array(term('needs')).default([]).describe('解决什么需要，见 vocabulary.yaml。'),
  task: taskNumber().describe('出自哪条任务。'),
  quote: quoteIn('task'),
  named: z
    .array(z.strictObject({ department: ref('departments'), quote: quoteIn('task') }))
    .default([])
    .describe('原文点名与这项激励有关的部门及原话。'),
  references: z.array(ref('references')).default([]).describe('引用的政策，见 references/。'),
  detail: z.enum(['stated', 'named-only']).default('stated').describe('原文只点名而没有细则时写 named-only。'),
  decided: line.optional().describe('怎样决定、由谁决定，编者的话；原文没有写的就说没有写。'),
  warnings: z.array(ref('notes')).default([]).describe('申请之前要知道的提醒，见 notes/。'),
  faq: z.array(faqItem).default([]).describe('人们常问的问题。'),
});
export type IncentiveData = z.infer<typeof incentiveSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    incentives: IncentiveData;
  }
}
