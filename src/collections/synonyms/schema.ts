import { z } from 'zod';
import { line } from '../fields.ts';

/** `content/synonyms.yaml`: words of the street and the words by which the text says the same. Only search uses them; no page shows them as the plan's. */
export const synonymsSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        words: z.array(line).min(1).describe('人们会输入的词，一个意思一组。'),
        means: z.array(line).default([]).describe('原文（或记录标题）里对应的词，一字不差；按这些词查找。'),
        first: z
          .array(
            z
              .string()
              .regex(
                /^(tasks|departments|incentives|goals|glossary|sections|pages)\/[a-z0-9-]+$/,
                '写成 tasks/16 或 pages/incentives 的样子',
              ),
          )
          .default([])
          .describe('最该排在前面的记录，如 tasks/16、incentives/reward、pages/incentives；没有把握时不写。'),
      }),
    )
    .describe('同义词组。'),
});
export type SynonymsData = z.infer<typeof synonymsSchema>;

declare module '../records.ts' {
  interface SingleTypes {
    synonyms: SynonymsData;
  }
}
