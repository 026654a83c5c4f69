import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, type Settings } from '../settings.ts';
import { check } from './check.ts';
import { compress } from './compress.ts';
import { fingerprint, markFresh } from './fresh.ts';
import { offline } from './offline.ts';
import { pages } from './pages.ts';
import { policy } from './policy.ts';
import { search } from './search.ts';
import type { Step } from './step.ts';
import { swap } from './swap.ts';

/** The build, in order. A new step goes before `swap`; until then nobody sees what it writes. */
const STEPS: readonly Step[] = [check, pages, policy, search, offline, compress, swap];

/**
 * Builds the whole site.
 * @param say receives a line of progress after each step
 * @throws BuildFault when the content or the site has a fault; `out` is then as it was
 */
export async function runBuild(settings: Settings, say: (line: string) => void): Promise<void> {
  const stage = join(root, '.build', `stage-${process.pid}`);
  const mark = await fingerprint(settings);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  try {
    for (const step of STEPS) {
      const start = performance.now();
      await step.run({ ...settings, stage });
      say(`${step.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    await markFresh(settings, mark);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
