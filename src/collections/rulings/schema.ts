import { z } from 'zod';
import { line, ref, taskNumber } from '../fields.ts';
import { evidence } from '../progress/schema.ts';

/**
 * `content/rulings/*.yaml`: a later public document that says who leads a task, or which office of a unit does the work. It stands beside the words of the
 * notice and never takes their place. Errors: no source, a document from before the notice, nobody named.
 */
export const rulingSchema = z.strictObject({
  task: taskNumber().describe('哪一项任务，写序号。'),
  leads: z.array(ref('departments')).default([]).describe('这份文件明确由谁牵头；没有写牵头的不写。'),
  offices: z
    .array(
      z.strictObject({
        department: ref('departments').describe('哪个单位。'),
        office: line.describe('单位里的哪个科室，照文件的写法；不写个人。'),
      }),
    )
    .default([])
    .describe('单位里由谁承办；文件没有写时不写。'),
  words: line.describe('这份文件的原话，照抄。'),
  source: evidence.describe('后来的文件，必须是公开的。'),
});
export type RulingData = z.infer<typeof rulingSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    rulings: RulingData;
  }
}
