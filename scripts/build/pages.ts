import { dirname, join } from 'node:path';
import { root } from '../lib/root.ts';
import { BuildError, type Step } from './step.ts';

/**
 * All pages and data files, by Astro. Its cache is this build's alone. But it also keeps the modules of guides and slides in `.astro`, the same
 * folder for all: two builds at once would take each other's.
 */
export const pages: Step = {
  name: 'make the pages',
  takesTurns: true,
  run: async ({ stage }) => {
    // Astro would otherwise take the mode of development from whoever called us, a test runner say.
    process.env['NODE_ENV'] = 'production';
    // Set-up says so, too, but this may have been started without it.
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // Only now: a build that is refused, or a site that is up to date, needs none of it.
    const { build } = await import('astro');
    try {
      await build({ root, outDir: stage, cacheDir: join(dirname(stage), 'cache'), logLevel: 'error' });
    } catch (error) {
      // A page that finds a fault in the content tells it in the words of the check.
      if (error instanceof Error && error.message.startsWith('✗ ')) throw new BuildError(error.message);
      throw error;
    }
  },
};
