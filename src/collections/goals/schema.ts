import { z } from 'zod';
import { date, line, plain } from '../fields.ts';
import { target } from '../target.ts';

/** `content/goals/*.md`: the targets of one due date; the body is the verbatim paragraph. */
export const goalSchema = z.strictObject({
  title: line.describe('原文对期限的说法，如“到2024年底”；正文里有这几个字。'),
  plain: plain('self').optional(),
  due: date.describe('到期日；一段里有几个日子时写最后一个。'),
  order: z.int().positive().optional().describe('在原文里的次序；按到期日排时不写。'),
  targets: z.array(target).default([]).describe('这一段里每一项可以衡量的要求。'),
});
export type GoalData = z.infer<typeof goalSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    goals: GoalData;
  }
}
