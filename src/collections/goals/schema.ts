import { z } from 'zod';
import { date, line } from '../fields.ts';
import { target } from '../target.ts';

/** `content/goals/*.md`: the targets of one due date; the body is the verbatim paragraph. */
export const goalSchema = z.strictObject({
  title: line.describe('原文对期限的说法，如“到2024年底”；正文以它开头。'),
  due: date.describe('到期日。'),
  targets: z.array(target).min(1).describe('这一段里每一项可以衡量的要求。'),
});
export type GoalData = z.infer<typeof goalSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    goals: GoalData;
  }
}
