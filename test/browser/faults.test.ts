import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { provokes, verdict } from './support/faults.ts';
import { open, reader } from './support/open.ts';

let page: Page;
/** Does in a page what a fault of the site would do. */
const inPage = async (fault: () => unknown): Promise<void> => {
  page = await open(await reader(), '/tasks/1/');
  await page.evaluate(fault);
};

/** Each is a fault that readers of the site could meet, and the words in which a test hears of it. */
const FAULTS: [name: string, fault: () => unknown, heard: RegExp[]][] = [
  ['an error that nobody catches', () => setTimeout(() => (undefined as unknown as Document).body), [/^uncaught: TypeError/]],
  ['a promise that nobody waits for', () => void Promise.reject(new Error('no one listens')), [/^uncaught: .*no one listens/]],
  ['an error in the console', () => console.error('wrong'), [/^console: wrong/]],
  [
    'a script that the policy forbids',
    () => document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' })),
    [/^console: .*Content Security Policy/],
  ],
  ['a file that is not there', () => fetch('/no-such-file.json'), [/^answered 404: .*no-such-file/, /^console: Failed to load .*404/]],
];

describe('the tests themselves: what goes wrong on a page fails the test', () => {
  test.each(FAULTS)('%s is heard', async (_, fault, heard) => {
    provokes(...heard);
    await inPage(fault);
  });

  // Passes only if the test fails, though nothing in it asks for faults.
  test.fails.each(FAULTS)('%s fails a test that says nothing of it', async (_, fault) => {
    await inPage(fault);
  });

  test('a page that is sound fails nothing', async () => {
    await inPage(() => undefined);
    expect(await page.title()).not.toBe('');
  });

  test('nothing is excused but what is said, and what is said must happen', () => {
    expect(verdict([], [])).toBe('');
    expect(verdict(['console: a'], [/a/])).toBe('');
    expect(verdict(['console: a', 'console: b'], [/a/])).toContain('console: b');
    expect(verdict(['console: a'], [], [/a/])).toBe('');
    expect(verdict([], [], [/a/])).toBe('');
    expect(verdict([], [/a/])).toContain('did not happen');
  });
});
