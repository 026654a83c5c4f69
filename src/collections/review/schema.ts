import { z } from 'zod';
import { line } from '../fields.ts';

/** Something that the importer guessed or did not understand, for a person to look at. */
const openPoint = z.strictObject({
  id: line.describe('标识，由文件、字段和原话而来，不要改。'),
  file: line.describe('说的是哪个文件，相对于内容文件夹。'),
  field: line.optional().describe('文件里的哪个字段；整个文件时不写。'),
  line: z.int().positive().optional().describe('收到的正式文本的第几行。'),
  words: z.string().describe('相关的原话。'),
  why: line.describe('为什么要看一看。'),
  state: z
    .enum(['open', 'accepted', 'changed', 'rejected'])
    .default('open')
    .describe('open 还没有看；accepted 看过，对；changed 看过，已改；rejected 看过，不是这样。'),
});
export type OpenPoint = z.infer<typeof openPoint>;

/** `content/review.yaml`: what `npm run import` leaves for a person to look at. A plan with open points is a draft. */
export const reviewSchema = z.strictObject({
  points: z.array(openPoint).describe('待核对的各点，按文件先后。'),
});
type ReviewData = z.infer<typeof reviewSchema>;

declare module '../records.ts' {
  interface SingleTypes {
    review: ReviewData;
  }
}
