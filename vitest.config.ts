import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/browser/support/longest-first.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // By itself Vitest leaves one processor to others, which on the smallest machine is half of all.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'build', include: ['test/build/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/support/global.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Tests wait for frames and answers half of their time: one more than the processors of the smallest machine keeps these busy.
          maxWorkers: 3,
          // What a test waits for may take long on a machine that is busy; it is said to be missing only then.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
