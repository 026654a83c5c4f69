import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../src/site/settings.ts';
import { watchContent } from './changed.ts';
import { check } from './check.ts';
import { compress } from './compress.ts';
import { decks } from './decks.ts';
import { withEnding } from './ending.ts';
import { fingerprint, forget, markFresh } from './fresh.ts';
import { giveBack, lockFile, take, takeInTurn } from './lock.ts';
import { offline } from './offline.ts';
import { clearAway, foldersOf, ownerOf } from './own.ts';
import { pages } from './pages.ts';
import { pictures, shareCards } from './pictures.ts';
import { placeFor } from './place.ts';
import { policy } from './policy.ts';
import { qrCodes } from './qr-codes.ts';
import { readable } from './readable.ts';
import { search } from './search.ts';
import { securityFile } from './security-txt.ts';
import { EXIT } from '../lib/fault-words.ts';
import { BuildError, type Step } from './step.ts';
import { sums } from './sums.ts';
import { swap } from './swap.ts';

/**
 * The build, in order; steps of a list run side by side, none needs what another makes. A new step goes before `swap`; until then nobody sees what it writes.
 */
const STEPS: readonly (Step | readonly Step[])[] = [
  check,
  [pages, decks],
  policy,
  // Pictures take as much memory as Astro, which has given its own back by now, and as the pages that search reads.
  pictures,
  [shareCards, search],
  qrCodes,
  securityFile,
  offline,
  sums,
  compress,
  readable,
  swap,
];

/**
 * Runs the steps of a build in a folder of their own, which is gone when the build ends, however it ends.
 * @param say receives a line of progress after each step
 * @throws BuildError when the content or the site has a fault, `out` is not a build's to replace, or another build is at it; what was
 *   built before is then as it was
 */
export async function runSteps(steps: readonly (Step | readonly Step[])[], settings: Settings, say: (line: string) => void): Promise<void> {
  const out = await placeFor(settings);
  const owner = ownerOf(out);
  const { work, beside } = foldersOf(owner);
  const held = new Set([out]);
  const other = take(out, owner);
  if (other)
    throw new BuildError(
      `Another build is making the site in ${out} (process ${other.pid} on ${other.host}).\nWait until it has ended, or build into another folder (--out DIR). If it does not run any more, delete ${lockFile(out)}.`,
      EXIT.busy,
    );
  const end = (): void => {
    clearAway(owner);
    for (const name of held) giveBack(name, owner);
  };
  await withEnding(async () => {
    const build = { ...settings, out, stage: join(work, 'site'), beside };
    await mkdir(build.stage, { recursive: true });
    await forget(settings);
    const assertUnchanged = await watchContent(settings.content);
    const run = async (step: Step): Promise<void> => {
      if (step.takesTurns) {
        held.add(step.name);
        await takeInTurn(step.name, owner, ({ target }) => say(`${step.name}: waiting for the build of ${target}`));
      }
      const start = performance.now();
      await step.run(build);
      if (step.takesTurns) giveBack(step.name, owner);
      say(`${step.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    };
    for (const step of steps) {
      await assertUnchanged();
      // All have ended before one's error is told: none may write into a folder that is gone.
      const ended = await Promise.allSettled([step].flat().map(run));
      const failed = ended.find((one) => one.status === 'rejected');
      if (!failed) continue;
      await assertUnchanged();
      throw failed.reason;
    }
  }, end);
}

/** Builds the whole site and remembers what it was made of; otherwise as `runSteps`. */
export async function runBuild(settings: Settings, say: (line: string) => void): Promise<void> {
  const mark = await fingerprint(settings);
  await runSteps(STEPS, settings, say);
  await markFresh(settings, mark);
}
