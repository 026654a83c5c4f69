import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs some work with an end that comes whatever happens: the work is done, it failed, the process is told to stop or ends by itself.
 * @param end clears away; it must be able to run twice
 */
export async function withEnding<T>(work: () => Promise<T>, end: () => void): Promise<T> {
  // Only the last words of a process are left at its exit: `end` cannot wait for anything.
  const stop = (signal: (typeof SIGNALS)[number]): void => process.exit(128 + constants.signals[signal]);
  for (const signal of SIGNALS) process.on(signal, stop);
  process.on('exit', end);
  try {
    const result = await work();
    process.off('exit', end);
    return result;
  } finally {
    // After a failure something may still be writing: then it is cleared away once more when the process ends.
    for (const signal of SIGNALS) process.off(signal, stop);
    end();
  }
}
