import { z } from 'zod';
import { citation, line, plain } from '../fields.ts';

/** `content/glossary/*.yaml`: a term of the text. What it means in one plain sentence is the editor's, with its source; what the text says of it is quoted. */
export const termSchema = z.strictObject({
  term: line.describe('词条，按原文的写法。'),
  forms: z.array(line).default([]).describe('原文里同一个词的其他写法。'),
  quotes: z.array(citation).min(1).describe('原文怎么说，至少一处。'),
  plain: plain('cited').optional(),
  plainSource: line.optional().describe('这句白话的依据：文件名、文号和条款；只作字面说明时写“编者”。'),
  apart: plain('cited').optional().describe('和容易混的词怎样区别，编者的话。'),
  link: z.boolean().default(true).describe('是否在正文里把这个词做成链接。'),
});
export type TermData = z.infer<typeof termSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    glossary: TermData;
  }
}
