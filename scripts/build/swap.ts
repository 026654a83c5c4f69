import { cp, rename, rm } from 'node:fs/promises';
import type { Step } from './step.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Puts the finished site in the place of the old one. Until here the old one has stood untouched. */
export const swap: Step = {
  name: 'put the site in place',
  run: async ({ stage, out }) => {
    const fresh = `${out}.new`;
    const old = `${out}.old`;
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
    // Through a neighbour of the old folder, since renaming does not reach across file systems.
    await rename(stage, fresh).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error;
      await cp(stage, fresh, { recursive: true });
    });
    await rename(out, old).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    await rename(fresh, out);
    await rm(old, { recursive: true, force: true });
  },
};
