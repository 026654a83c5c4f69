import { z } from 'zod';
import { citation, fact, line, ref, slug, taskNumber } from '../fields.ts';

/** What to do about a condition that is not met, and with whom it is settled. */
const step = z.strictObject({
  does: line.describe('差这一项时做什么，一句话。'),
  help: line.optional().describe('补充说明，如原文没有写什么。'),
  task: taskNumber().optional().describe('找哪一项任务的责任单位。'),
  department: ref('departments').optional().describe('找哪个部门，见 departments/；只在内容明确属于它时写。'),
  authority: line.optional().describe('找谁，不在名单里的单位照文件写。'),
  law: fact().optional(),
});

/**
 * `content/conditions/*.yaml`: something that incentives ask for, told once. It stands in the notice (`cited`), in the law (`law`), or in both.
 * What a department judges is never met by what an enterprise says of itself.
 */
export const conditionSchema = z
  .strictObject({
    label: line.describe('条件的简短说法。'),
    order: z.int().positive().describe('做事的先后：差几项条件时按它排。'),
    judged: z.boolean().default(false).describe('由部门认定的写 true：自测最多只说“可能适合，由部门认定”。'),
    cited: citation.optional().describe('原文的话。'),
    law: fact().optional(),
    note: line.optional().describe('编者的说明。'),
    step: step.optional().describe('差这一项时做什么。'),
    sameStep: slug.optional().describe('做法与另一项条件相同时，写那一项的标识。'),
  })
  .refine((c) => c.cited !== undefined || c.law !== undefined, 'cited 和 law 至少写一个')
  .refine((c) => c.step === undefined || c.sameStep === undefined, 'step 和 sameStep 只写一个');
export type ConditionData = z.infer<typeof conditionSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    conditions: ConditionData;
  }
}
