import { z } from 'zod';
import { citation, line, slug } from '../fields.ts';

const answers = z.array(slug).default([]);

/**
 * What the answers to a question say about one thing that incentives ask for: a condition, a need, or who may claim. An answer that no list names, and
 * “don't know”, leave it open.
 */
export const rule = z
  .strictObject({
    condition: slug.optional().describe('激励的一项条件（conditions 里的 id）。'),
    need: slug.optional().describe('一种需要，见 vocabulary.yaml 的 needs。'),
    claimant: slug.optional().describe('一类对象，见 vocabulary.yaml 的 claimants。'),
    met: answers.describe('哪些回答说明已经满足。'),
    notYet: answers.describe('哪些回答说明现在还不满足，以后可以满足。'),
    not: answers.describe('哪些回答说明不满足。'),
  })
  .refine((r) => [r.condition, r.need, r.claimant].filter((s) => s !== undefined).length === 1, 'condition、need、claimant 只写一个')
  .refine((r) => r.met.length + r.notYet.length + r.not.length > 0, 'met、notYet、not 至少写一个，否则这条规则永远不起作用');
export type RuleData = z.infer<typeof rule>;

/** `content/questions/*.yaml`: one plain question of the fit check, and what its answers mean for the incentives. “Don't know” is always offered. */
export const questionSchema = z.strictObject({
  order: z.int().positive().describe('第几题。'),
  ask: line.describe('问题，用平常的话。'),
  help: line.optional().describe('补充说明。'),
  about: z.array(citation).default([]).describe('问题出自原文哪句话；不出自原文的（如需要什么）不写。'),
  answers: z
    .array(z.strictObject({ id: slug, label: line.describe('回答，一句短话。') }))
    .min(2)
    .describe('可选的回答；“不清楚”自动加上，不用写。'),
  rules: z.array(rule).min(1, '没有规则用到这一题；写上规则，或删去这一题').describe('回答的含义。'),
});
export type QuestionData = z.infer<typeof questionSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    questions: QuestionData;
  }
}
