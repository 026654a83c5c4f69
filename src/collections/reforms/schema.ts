import { z } from 'zod';
import { date, line, ref } from '../fields.ts';

/** `content/reforms/*.yaml`: a change of law that has been announced and is not in force. Pages that it may touch say so; nothing of it is applied. */
export const reformSchema = z.strictObject({
  title: line.describe('草案的名称。'),
  published: date.describe('公布的日期。'),
  says: line.describe('对读者说的一句话：到了哪一步，可能影响什么。'),
  affects: z.array(ref('incentives')).min(1).describe('可能影响哪些激励，见 incentives/。'),
  checked: date.describe('哪一天核对过。'),
  seen: line.describe('怎样核对的，只给编者看；不显示，也不导出。'),
});
export type ReformData = z.infer<typeof reformSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    reforms: ReformData;
  }
}
