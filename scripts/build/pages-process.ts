/**
 * The process that makes the pages: `node scripts/build/pages-process.ts STAGE CACHE`, forked by the step of the build. What goes wrong is sent to the
 * build, which tells it.
 */
import { build } from 'astro';
import { root } from '../lib/root.ts';
import type { Failure } from './pages.ts';

const [outDir, cacheDir] = process.argv.slice(2);
if (outDir === undefined || cacheDir === undefined) throw new Error('pages-process: STAGE and CACHE are missing');
try {
  // The folder is the build's own and new; other steps write into it, too.
  await build({ root, outDir, cacheDir, logLevel: 'error', vite: { build: { emptyOutDir: false } } });
} catch (error) {
  const { message, stack, code } = error as NodeJS.ErrnoException;
  process.send?.({ message, stack, code } satisfies Failure);
  process.exitCode = 1;
}
