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

/** Astro makes many short-lived objects, for which V8 would grow its new space to 48 MiB a half; with 8 MiB the process stays 200 MB smaller, and no slower. */
const SMALL_NEW_SPACE = '--max-semi-space-size=8';

/** Runs Astro in a process of its own: its memory is given back when the pages are made, and what is drawn meanwhile has a processor. */
async function runAstro(stage: string): Promise<Failure | undefined> {
  const child = fork(PROCESS, [stage, join(dirname(stage), 'cache')], {
    cwd: root,
    execArgv: [SMALL_NEW_SPACE],
    // Astro would otherwise take the mode of development from whoever called us, a test runner say. Set-up says no to telemetry, too, but this may have been started without it.
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
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
