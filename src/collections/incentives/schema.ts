import { z } from 'zod';
import { citation, line, quoteIn, ref, slug, taskNumber, term } from '../fields.ts';

/** A condition of an incentive, in the words of the text. */
export const condition = z.strictObject({
  id: slug.describe('条件的标识；不同激励里同一条件用同一标识。'),
  label: line.describe('条件的简短说法。'),
  quote: quoteIn('task'),
  open: z.boolean().default(false).describe('原文没有写明标准、只能由主管部门判断的，写 true；自测遇到它只说“可能适合”。'),
  note: line.optional().describe('编者的说明，如法律背景。'),
  reference: ref('references').optional().describe('说明的依据，见 references/。'),
});

/** A question that people ask about an incentive. The answer is the editor's; it rests on words of the text or on a checked reference. */
const asked = z.strictObject({
  ask: line.describe('问题。'),
  answer: line.describe('回答，编者的话；原文没有写的就说没有写。'),
  said: citation.optional().describe('依据的原文。'),
  reference: ref('references').optional().describe('依据的政策，见 references/。'),
});

/**
 * `content/incentives/*.yaml`: one thing that an enterprise, a donor, a school or a person can get by the plan.
 * `departments` are those whom the text makes responsible for the task; `named` only where the text itself ties one to this very incentive.
 */
export const incentiveSchema = z.strictObject({
  title: line.describe('简短的名字。'),
  order: z.int().positive().describe('名单里的次序，按原文先后。'),
  kind: term('incentiveKinds').describe('类别，见 vocabulary.yaml 的 incentiveKinds。'),
  benefit: line.describe('一句话：得到什么。'),
  conditions: z.array(condition).default([]).describe('条件；原文没有条件时不写。'),
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
  asked: z.array(asked).default([]).describe('人们常问的问题。'),
});
export type IncentiveData = z.infer<typeof incentiveSchema>;
export type ConditionData = z.infer<typeof condition>;
export type AskedData = z.infer<typeof asked>;

declare module '../records.ts' {
  interface FolderTypes {
    incentives: IncentiveData;
  }
}
