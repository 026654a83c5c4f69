import { z } from 'zod';
import { line } from '../fields.ts';

const entry = z.strictObject({ id: line, label: line.describe('给读者看的词。'), description: line.optional() });

/** A kind of unit; search engines are told what it is in the terms of schema.org. */
const departmentKind = entry.extend({
  schemaType: z
    .enum(['GovernmentOrganization', 'CollegeOrUniversity', 'School', 'Hospital', 'Corporation', 'NGO', 'Organization'])
    .optional()
    .describe('schema.org 里的类别，给搜索引擎看；不确定时不写。'),
});

/** `content/vocabulary.yaml`: the closed lists that records choose from, so that the engine itself knows no plan. */
export const vocabularySchema = z.strictObject({
  departmentKinds: z.array(departmentKind).min(1).describe('单位的类别。'),
  incentiveKinds: z.array(entry).describe('激励的类别。'),
  claimants: z.array(entry).describe('谁可以享受。'),
  needs: z.array(entry).describe('企业的需要。'),
});
export type VocabularyData = z.infer<typeof vocabularySchema>;
export type VocabularyEntry = z.infer<typeof entry>;

declare module '../records.ts' {
  interface SingleTypes {
    vocabulary: VocabularyData;
  }
}
