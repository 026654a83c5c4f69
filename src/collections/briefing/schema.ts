import { z } from 'zod';
import { line } from '../fields.ts';

/** Front matter of `content/briefing/*.mdx`: one deck of slides; what stands on them is said by components that take it from the plan. */
export const deckSchema = z.strictObject({
  title: line.describe('讲给谁听，如“讲给公众”。'),
  order: z.int().positive().describe('目录里的次序。'),
  description: line.describe('一句话：这一组幻灯片讲什么。'),
});
export type DeckData = z.infer<typeof deckSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    briefing: DeckData;
  }
}
