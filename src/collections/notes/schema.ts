import { z } from 'zod';
import { citation, line, ref } from '../fields.ts';

/** `content/notes/*.yaml`: an editor's note, always shown as such. Neutral: both readings stand, nothing is corrected. */
export const noteSchema = z.strictObject({
  title: line.describe('一句话。'),
  order: z.int().positive(),
  kind: z
    .enum(['inconsistency', 'gap', 'background', 'reading'])
    .describe('inconsistency 原文前后不一；gap 原文没有说；background 法律背景；reading 阅读说明。'),
  text: line.describe('说明，中立，不替原文下结论。'),
  about: z.array(citation).default([]).describe('说的是哪几处原文。'),
  references: z.array(ref('references')).default([]).describe('依据的政策。'),
});
export type NoteData = z.infer<typeof noteSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    notes: NoteData;
  }
}
