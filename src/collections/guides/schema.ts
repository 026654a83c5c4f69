import { z } from 'zod';
import { citation, line, plain } from '../fields.ts';

/** The readers for whom there can be a guide. */
const READERS = ['public', 'family', 'teacher', 'worker', 'enterprise', 'department'] as const;

/**
 * Front matter of `content/guides/*.mdx`: how one kind of reader reads the plan. The body is Markdown with the components of `src/features/guides/`:
 * what it says of the policy, it says by `<Quote>`, `<Target>`, `<Incentive>` and `<Strip>`.
 */
export const guideSchema = z.strictObject({
  title: line.describe('导读的题目，如“公众快速读懂”。'),
  short: line.optional().describe('写给谁，一个词：公众、教师、企业……；用作按钮，不写时用题目。'),
  reader: z
    .enum(READERS)
    .describe('写给谁：public（公众）、family（学生和家长）、teacher（教师）、worker（职工）、enterprise（企业）、department（单位）。'),
  order: z.int().positive().describe('目录里的次序。'),
  description: line.describe('一句话：这篇导读帮读者找到什么。'),
  faq: z
    .array(
      z
        .strictObject({
          question: line.describe('读者会问的话。'),
          answer: plain('cited').optional().describe('编者的一句话回答；原文没有写的就说没有写。里面的数都要在所引原文里。'),
          quotes: z.array(citation).default([]).describe('依据的原文，可以有几句；没有写 answer 时至少一句。'),
          elsewhere: line.optional().describe('原文没有写的，一般在哪里写着。'),
        })
        .refine(({ answer, quotes }) => answer !== undefined || quotes.length > 0, '有回答，或者至少一句原文'),
    )
    .default([])
    .describe('常见问题：先一句话回答，再是原文。'),
});
export type GuideData = z.infer<typeof guideSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    guides: GuideData;
  }
}
