import { z } from 'zod';
import { citation, line } from '../fields.ts';

/** The readers for whom there can be a guide. */
export const READERS = ['public', 'enterprise', 'department'] as const;

/**
 * Front matter of `content/guides/*.mdx`: how one kind of reader reads the plan. The body is Markdown with the components of `src/features/guides/`:
 * what it says of the policy, it says by `<Quote>`, `<Target>`, `<Incentive>` and `<Strip>`.
 */
export const guideSchema = z.strictObject({
  title: line.describe('导读的题目，如“公众怎么读这份方案”。'),
  reader: z.enum(READERS).describe('写给谁：public（公众）、enterprise（企业）、department（部门）。'),
  order: z.int().positive().describe('目录里的次序。'),
  description: line.describe('一句话：这篇导读帮读者找到什么。'),
  faq: z
    .array(
      z.strictObject({
        question: line.describe('读者会问的话。'),
        quotes: z.array(citation).min(1, '至少一句原文').describe('回答：只用原文的话，可以有几句。'),
      }),
    )
    .default([])
    .describe('常见问题；回答只抄原文。'),
});
export type GuideData = z.infer<typeof guideSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    guides: GuideData;
  }
}
