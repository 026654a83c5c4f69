import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUMS, sumsOf } from '../lib/sums.ts';
import type { Step } from './step.ts';

/** Lists the sum of every file, so that whoever has a copy of the site can tell whether it is whole (`npm run verify`, `sha256sum -c`). Comes when all others stand. */
export const sums: Step = {
  name: 'list the sums of the files',
  run: async ({ stage }) => {
    await writeFile(join(stage, SUMS), await sumsOf(stage));
  },
};
