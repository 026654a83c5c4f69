import { z } from 'zod';
import { PERIOD } from '../../plan/period.ts';
import { date, line, ref, webUrl } from '../fields.ts';
import { LIMITS, STATUSES, type Status } from './statuses.ts';

const words = line.max(LIMITS.words, `不超过${LIMITS.words}字`);
const ids = Object.keys(STATUSES) as [Status, ...Status[]];

/** A public document that bears out what is said; also what a later ruling rests on. */
export const evidence = z.strictObject({
  title: line.max(LIMITS.title, `不超过${LIMITS.title}字`).describe('文件或文章的标题，照原样。'),
  issuer: line.max(LIMITS.title, `不超过${LIMITS.title}字`).describe('谁发的。'),
  number: line.max(LIMITS.number, `不超过${LIMITS.number}字`).optional().describe('文号；没有就不写。'),
  date: date.describe('文件或文章的日期。'),
  url: webUrl.describe('公开的网址。'),
});

const entry = z.strictObject({
  about: z
    .string()
    .regex(/^(task|goal)-[a-z0-9-]+$/, '写成 task-5、task-5-skills-centre 或 goal-2024-consortium 的样子')
    .describe('说的是哪一项：task-5 是第5项任务，task-5-skills-centre 是它的一项指标，goal-2024-consortium 是一项目标。'),
  status: z.enum(ids).describe(`${ids.map((id) => `${id} ${STATUSES[id]}`).join('；')}。由单位公开的材料说明，不由日期推断。`),
  done: words.optional().describe('做了什么，照来源；不写自己算的百分比。'),
  problem: words.optional().describe('存在的问题；来源没有写时不写。'),
  next: words.optional().describe('下一步；来源没有写时不写。'),
  evidence: z.array(evidence).min(1, '至少一份公开的材料').describe('佐证材料，必须有。'),
  published: z
    .strictObject({
      date: date.describe('哪一天公布的。'),
      where: line.max(LIMITS.title, `不超过${LIMITS.title}字`).describe('在哪里公布的，如某某网站的某某栏目。'),
    })
    .describe('什么时候、在哪里公布的，必须有。'),
});

/**
 * `content/progress/2026-q4-education.yaml`: what one unit made public about its tasks in one quarter. `npm run returns:read` writes these files from filled
 * forms. Errors: nothing public to bear it out, a task that is not the unit's, the same thing twice.
 */
export const progressSchema = z.strictObject({
  unit: ref('departments').describe('哪个单位，写 departments/ 里的标识。'),
  period: z.string().regex(PERIOD, '写成 2026-Q4 的样子').describe('哪个季度，写成 2026-Q4。'),
  entries: z.array(entry).min(1, '至少一项').describe('一项任务或指标一条。'),
});
export type ProgressData = z.infer<typeof progressSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    progress: ProgressData;
  }
}
