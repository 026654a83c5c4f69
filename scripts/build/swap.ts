import { renameSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { writeMark } from './mark.ts';
import { placeFor } from './place.ts';
import type { Step } from './step.ts';
import { makeFolder } from '../lib/make-folder.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Moves the earlier site aside; there may be none. */
function setAside(out: string, old: string): void {
  try {
    renameSync(out, old);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Puts the finished site in the place of the old one. Until here the old one has stood untouched. */
export const swap: Step = {
  name: 'put the site in place',
  run: async ({ stage, out, content, beside }) => {
    const fresh = join(beside, 'new');
    await writeMark(stage);
    await makeFolder(beside);
    // Through a neighbour of the old folder, since renaming does not reach across file systems.
    await rename(stage, fresh).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error;
      await cp(stage, fresh, { recursive: true });
    });
    // Somebody may have put something there in the meantime.
    await placeFor({ out, content });
    // Without a pause between the two: no signal finds the place empty. Whatever fails, the end of the build puts the old one back.
    setAside(out, join(beside, 'old'));
    renameSync(fresh, out);
  },
};
