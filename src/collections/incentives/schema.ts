import { z } from 'zod';
import { citation, line, quote, slug } from '../fields.ts';

/** A condition of an incentive, in the words of the text. */
export const condition = z.strictObject({
  id: slug.describe('条件的标识；不同激励里同一条件用同一标识。'),
  label: line.describe('条件的简短说法。'),
  quote,
  open: z.boolean().default(false).describe('原文没有写明标准、只能由主管部门判断的，写 true；自测遇到它只说“可能适合”。'),
  note: line.optional().describe('编者的说明，如法律背景。'),
  reference: slug.optional().describe('说明的依据，见 references/。'),
});

/** A question that people ask about an incentive. The answer is the editor's; it rests on words of the text or on a checked reference. */
const asked = z.strictObject({
  ask: line.describe('问题。'),
  answer: line.describe('回答，编者的话；原文没有写的就说没有写。'),
  said: citation.optional().describe('依据的原文。'),
  reference: slug.optional().describe('依据的政策，见 references/。'),
});

/**
 * `content/incentives/*.yaml`: one thing that an enterprise, a donor, a school or a person can get by the plan.
 * `departments` are those whom the text makes responsible for the task; `named` only where the text itself ties one to this very incentive.
 */
export const incentiveSchema = z.strictObject({
  title: line.describe('简短的名字。'),
  order: z.int().positive().describe('名单里的次序，按原文先后。'),
  kind: line.describe('类别，见 vocabulary.yaml 的 incentiveKinds。'),
  benefit: line.describe('一句话：得到什么。'),
  conditions: z.array(condition).default([]).describe('条件；原文没有条件时不写。'),
  claimants: z.array(line).min(1).describe('谁可以享受，见 vocabulary.yaml。'),
  needs: z.array(line).default([]).describe('解决什么需要，见 vocabulary.yaml。'),
  task: z.int().positive().describe('出自哪条任务。'),
  quote,
  named: z
    .array(z.strictObject({ department: slug, quote }))
    .default([])
    .describe('原文点名与这项激励有关的部门及原话。'),
  references: z.array(slug).default([]).describe('引用的政策，见 references/。'),
  detail: z.enum(['stated', 'named-only']).default('stated').describe('原文只点名而没有细则时写 named-only。'),
  decided: line.optional().describe('怎样决定、由谁决定，编者的话；原文没有写的就说没有写。'),
  warnings: z.array(slug).default([]).describe('申请之前要知道的提醒，见 notes/。'),
  asked: z.array(asked).default([]).describe('人们常问的问题。'),
});
export type IncentiveData = z.infer<typeof incentiveSchema>;
export type ConditionData = z.infer<typeof condition>;
export type AskedData = z.infer<typeof asked>;

/** `content/glossary/*.yaml`: a term of the text. What the text says of it is quoted; anything beyond is the editor's, with its source. */
export const termSchema = z.strictObject({
  term: line.describe('词条，按原文的写法。'),
  forms: z.array(line).default([]).describe('原文里同一个词的其他写法。'),
  said: z.array(citation).min(1).describe('原文怎么说，至少一处。'),
  note: line.optional().describe('编者的解释，只在原文没有说清时写。'),
  noteSource: line.optional().describe('编者解释的依据；只作字面说明时写“编者”。'),
  link: z.boolean().default(true).describe('是否在正文里把这个词做成链接。'),
});
export type TermData = z.infer<typeof termSchema>;

/** `content/references/*.yaml`: another policy, cited by the text or needed as legal background. `facts` hold only what was checked against its source. */
export const referenceSchema = z.strictObject({
  title: line.describe('文件名称。'),
  number: line.optional().describe('文号。'),
  issuer: line.optional().describe('发布机关。'),
  published: line.optional().describe('发布日期。'),
  role: z.enum(['cited', 'background']).describe('cited 通知引用；background 编者补充的法律背景。'),
  cited: z.array(citation).default([]).describe('通知在哪里引用它。'),
  facts: z
    .array(
      z.strictObject({
        article: line.optional().describe('条款。'),
        says: line.describe('用自己的话说它规定了什么。'),
        source: line.describe('依据什么核对的。'),
        checked: line.describe('核对日期。'),
      }),
    )
    .default([])
    .describe('核对过的内容。没有核对过的不写。'),
});
export type ReferenceData = z.infer<typeof referenceSchema>;

/** `content/notes/*.yaml`: an editor's note, always shown as such. Neutral: both readings stand, nothing is corrected. */
export const noteSchema = z.strictObject({
  title: line.describe('一句话。'),
  order: z.int().positive(),
  kind: z
    .enum(['inconsistency', 'gap', 'background', 'reading'])
    .describe('inconsistency 原文前后不一；gap 原文没有说；background 法律背景；reading 阅读说明。'),
  text: line.describe('说明，中立，不替原文下结论。'),
  about: z.array(citation).default([]).describe('说的是哪几处原文。'),
  references: z.array(slug).default([]).describe('依据的政策。'),
});
export type NoteData = z.infer<typeof noteSchema>;
