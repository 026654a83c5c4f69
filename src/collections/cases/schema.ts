import { z } from 'zod';
import { date, line, ref, taskNumber, webUrl } from '../fields.ts';

/**
 * `content/cases/*.yaml`: a case that was published elsewhere, 典型案例 or 创新经验. Nobody's word is taken without its source, and what came of it is told as the
 * source tells it. Errors: no source, no task that it serves, an address that is none.
 */
export const caseSchema = z.strictObject({
  kind: z.enum(['case-study', 'practice']).describe('case-study 典型案例；practice 创新经验。'),
  title: line.describe('标题，照来源。'),
  organisation: line.describe('谁做的：单位、学校或企业的全称。'),
  place: line.optional().describe('在哪里；来源没有写时不写。'),
  period: line.optional().describe('什么时候做的，照来源的写法；来源没有写时不写。'),
  tasks: z.array(taskNumber()).min(1, '至少一项').describe('与哪几项任务有关，写序号。'),
  departments: z.array(ref('departments')).default([]).describe('参与的责任单位，写 departments/ 里的标识；没有就不写。'),
  did: z.array(line).min(1, '至少一段').describe('做了什么，一项一段，照来源概括，不加评价。'),
  results: z.array(line).default([]).describe('结果，照来源的数字和说法；来源没有写时不写。'),
  source: z
    .strictObject({
      title: line.describe('来源文章或文件的标题。'),
      publisher: line.describe('谁发布的。'),
      date: date.describe('发布日期。'),
      url: webUrl.describe('网址。'),
    })
    .describe('公开的来源，必须有。'),
});
export type CaseData = z.infer<typeof caseSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    cases: CaseData;
  }
}
