import { basename, join } from 'node:path';
import { build } from 'astro';
import { root } from '../settings.ts';
import type { Step } from './step.ts';

/** All pages and data files, by Astro. Each output folder has its own cache, so that the builds of two plans do not mix. */
export const pages: Step = {
  name: 'make the pages',
  run: async ({ stage, out }) => {
    // Astro would otherwise take the mode of development from whoever called us, a test runner say.
    process.env['NODE_ENV'] = 'production';
    await build({ root, outDir: stage, cacheDir: join(root, '.build', 'cache', basename(out)), logLevel: 'error' });
  },
};
