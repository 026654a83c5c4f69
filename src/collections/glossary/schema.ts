import { z } from 'zod';
import { citation, line } from '../fields.ts';

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

declare module '../records.ts' {
  interface FolderTypes {
    glossary: TermData;
  }
}
