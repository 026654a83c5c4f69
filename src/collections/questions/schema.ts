import { z } from 'zod';
import { citation, line, ref, slug } from '../fields.ts';

const answers = z.array(slug).default([]);

/**
 * What the answers to a question say about one condition. An answer that no list names, and “don't know”, leave it open. `authority` is for what only the
 * department in charge can say: an accident, whose date the text does not limit, is no “no” for ever.
 */
const rule = z
  .strictObject({
    condition: ref('conditions').describe('一项条件，见 conditions/。'),
    met: answers.describe('哪些回答说明已经满足；由部门认定的条件，只算“可能满足”。'),
    authority: answers.describe('哪些回答要看主管部门如何认定，如发生过事故。'),
    notYet: answers.describe('哪些回答说明现在还不满足，以后可以满足。'),
    not: answers.describe('哪些回答说明不满足。'),
  })
  .refine(
    (r) => r.met.length + r.authority.length + r.notYet.length + r.not.length > 0,
    'met、authority、notYet、not 至少写一个，否则这条规则永远不起作用',
  );

/** What the right to something is worth to whoever gives this answer, as long as the parameter holds. */
const gain = z.strictObject({
  answer: slug,
  incentive: ref('incentives').describe('对哪项激励，见 incentives/。'),
  gain: z
    .enum(['saves', 'same', 'more', 'already', 'nothing'])
    .describe('saves 有好处；same 没有差别；more 反而更多；already 已经享受；nothing 用不上。'),
  parameter: ref('parameters').describe('依据的数，见 parameters/；它到期以后不再下这个结论。'),
  says: line.describe('对读者说的一句话。'),
});

/** Answers to two questions that hardly go together: the reader is asked, politely. */
const clash = z.strictObject({
  answers: z.array(slug).min(1),
  with: z.strictObject({ question: slug, answers: z.array(slug).min(1) }).describe('与哪一题的哪些回答不合。'),
  says: line.describe('对读者说的一句话。'),
});

/** `content/questions/*.yaml`: one plain question of the fit check, and what its answers mean. “Don't know” is always offered. */
export const questionSchema = z
  .strictObject({
    order: z.int().positive().describe('第几题。'),
    question: line.describe('问题，用平常的话。'),
    help: line.optional().describe('补充说明。'),
    about: z.array(citation).default([]).describe('问题出自原文哪句话；不出自原文的（如需要什么）不写。'),
    answers: z
      .array(z.strictObject({ id: slug, label: line.describe('回答，一句短话。') }))
      .min(2)
      .describe('可选的回答；“不清楚”自动加上，不用写。'),
    rules: z.array(rule).default([]).describe('回答对各项条件的含义。'),
    unwanted: z
      .array(z.strictObject({ answers: z.array(slug).min(1), incentives: z.array(ref('incentives')).min(1) }))
      .default([])
      .describe('哪些回答说明不需要哪些激励。'),
    gains: z.array(gain).default([]).describe('哪些回答说明一项激励有没有好处。'),
    clashes: z.array(clash).default([]).describe('哪些回答与别的题的回答不合。'),
  })
  .refine((q) => q.rules.length + q.unwanted.length + q.gains.length > 0, {
    error: '没有规则用到这一题；写上规则，或删去这一题',
    path: ['rules'],
  });
export type QuestionData = z.infer<typeof questionSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    questions: QuestionData;
  }
}
