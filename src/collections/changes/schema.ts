import { z } from 'zod';
import { date, line } from '../fields.ts';

/**
 * `content/changes/*.yaml`: one change to the content, told to readers; the feed and the versions of the data files follow it. File names begin with the
 * date, so that they sort. A correction of the text is always a change; a new colour of the site is none.
 */
export const changeSchema = z.strictObject({
  date: date.describe('改动的日期。'),
  title: line.describe('一句话：改了什么。'),
  text: line.describe('对读者说明改了什么、为什么。'),
});
export type ChangeData = z.infer<typeof changeSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    changes: ChangeData;
  }
}
