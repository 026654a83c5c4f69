import { z } from 'zod';
import { line } from '../fields.ts';

/** `content/sections/*.md`: free text of the document (cover letter, preamble, organisation). The body is verbatim, one paragraph a block. */
export const sectionSchema = z.strictObject({
  title: line.describe('目录里的名字。'),
  heading: line.optional().describe('印在原文里的标题，含序号；原文没有标题时不写。'),
});
export type SectionData = z.infer<typeof sectionSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    sections: SectionData;
  }
}
