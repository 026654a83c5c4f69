import { z } from 'zod';
import { citation, line, slug, validity } from '../fields.ts';

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
        id: slug.describe('在这份文件里不重复的标识。'),
        article: line.optional().describe('条款。'),
        says: line.describe('用自己的话说它规定了什么。'),
        ...validity,
        seen: line.describe('怎样核对的，只给编者看；不显示，也不导出。'),
      }),
    )
    .default([])
    .describe('核对过的内容。没有核对过的不写。'),
});
export type ReferenceData = z.infer<typeof referenceSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    references: ReferenceData;
  }
}
