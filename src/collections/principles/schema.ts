import { z } from 'zod';
import { line } from '../fields.ts';

/** `content/principles/*.md`: one basic principle; the body is its verbatim paragraph and begins with the title. */
export const principleSchema = z.strictObject({
  order: z.int().positive().describe('第几条。'),
  title: line.describe('原则的名字，正文以它开头。'),
});
export type PrincipleData = z.infer<typeof principleSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    principles: PrincipleData;
  }
}
