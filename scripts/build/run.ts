import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, type Settings } from '../settings.ts';
import { check } from './check.ts';
import { compress } from './compress.ts';
import { fingerprint, markFresh } from './fresh.ts';
import { offline } from './offline.ts';
import { pages } from './pages.ts';
import { pictures } from './pictures.ts';
import { policy } from './policy.ts';
import { qrCodes } from './qr-codes.ts';
import { search } from './search.ts';
import type { Step } from './step.ts';
import { swap } from './swap.ts';

/** The build, in order. A new step goes before `swap`; until then nobody sees what it writes. */
const STEPS: readonly Step[] = [check, pages, pictures, qrCodes, policy, search, offline, compress, swap];

/**
 * Runs the steps of a build in a folder of their own.
 * @param say receives a line of progress after each step
 * @throws BuildFault when the content or the site has a fault; what was built before is then as it was
 */
export async function runSteps(steps: readonly Step[], settings: Settings, say: (line: string) => void): Promise<void> {
  const stage = join(root, '.build', `stage-${process.pid}`);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  try {
    for (const step of steps) {
      const start = performance.now();
      await step.run({ ...settings, stage });
      say(`${step.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Builds the whole site and remembers what it was made of; otherwise as `runSteps`. */
export async function runBuild(settings: Settings, say: (line: string) => void): Promise<void> {
  const mark = await fingerprint(settings);
  await runSteps(STEPS, settings, say);
  await markFresh(settings, mark);
}
