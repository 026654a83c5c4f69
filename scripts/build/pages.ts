import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../lib/root.ts';
import { BuildError, type Step } from './step.ts';

/** What the process that makes the pages says of an error. */
export interface Failure {
  message: string;
  stack: string | undefined;
  code: string | undefined;
}

const PROCESS = fileURLToPath(new URL('./pages-process.ts', import.meta.url));

/** Megabytes of a half of V8's new space. Smaller ones pass on what a page leaves behind to the old space, which is cleared rarely; larger ones are memory themselves. */
const NEW_SPACE = '--max-semi-space-size=16';

/** The bundler's allocator and that of the system give back what they do not use any more, 250 MB of it, instead of keeping it for later. */
const FRUGAL = { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0', MALLOC_ARENA_MAX: '2' };

/** Runs Astro in a process of its own: its memory is given back when the pages are made, and what is drawn meanwhile has a processor. */
async function runAstro(stage: string): Promise<Failure | undefined> {
  const child = fork(PROCESS, [stage, join(dirname(stage), 'cache')], {
    cwd: root,
    execArgv: [NEW_SPACE],
    // Astro would otherwise take the mode of development from whoever called us, a test runner say. Set-up says no to telemetry, too, but this may have been started without it.
    env: { ...FRUGAL, ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const stop = (): void => void child.kill('SIGKILL');
  process.on('exit', stop);
  const ended = new Promise<Failure | undefined>((resolve, reject) => {
    let told: Failure | undefined;
    child.on('message', (failure: Failure) => (told = failure));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const itself = { message: `Astro ended by itself: ${signal ?? `exit code ${status}`}.`, stack: undefined, code: undefined };
      resolve(told ?? (status === 0 ? undefined : itself));
    });
  });
  try {
    return await ended;
  } finally {
    process.off('exit', stop);
  }
}

/**
 * All pages and data files, by Astro. Its cache is this build's alone. But it also keeps the modules of guides and slides in `.astro`, the same
 * folder for all: two builds at once would take each other's.
 */
export const pages: Step = {
  name: 'make the pages',
  takesTurns: true,
  run: async ({ stage }) => {
    const failure = await runAstro(stage);
    if (!failure) return;
    const { message, stack, code } = failure;
    // A page that finds a fault in the content tells it in the words of the check. Without a stack, it is how the process ended.
    if (message.startsWith('✗ ') || stack === undefined) throw new BuildError(message);
    throw Object.assign(new Error(message), { stack, code });
  },
};
