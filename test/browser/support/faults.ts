import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeEach, inject } from 'vitest';

/**
 * What goes wrong on a page fails the test in which it happens: uncaught errors, errors in the console (breaches of the content security policy among
 * them), answers of 400 and more, requests that fail, requests to other hosts. Every page of every context of `reader()` is watched, popups too; a test
 * has to do nothing for it.
 */
const noted: string[] = [];
let provoked: RegExp[] = [];
let excused: RegExp[] = [];
const contexts = new Set<BrowserContext>();

/** Notes what went wrong on a page, for the end of the test. */
export const note = (fault: string): void => void noted.push(fault);

/**
 * Says that a test provokes a fault on purpose. Each pattern must match something that happens in it, or the test fails: what is no longer provoked
 * is no longer to be excused.
 */
export const provokes = (...faults: RegExp[]): void => void provoked.push(...faults);

/** Says what follows from what a test does only if the browser likes, such as asking for the icon of a site that is gone. */
export const excuses = (...faults: RegExp[]): void => void excused.push(...faults);

/** Whether something has been noted that a pattern matches; for faults that a browser tells late. */
export const happened = (fault: RegExp): boolean => noted.some((one) => fault.test(one));

/** What to say of a test's faults; empty if there were none but those that it provoked, and all of those, or that are excused. */
export function verdict(faults: readonly string[], provoked: readonly RegExp[], excused: readonly RegExp[] = []): string {
  const unexpected = faults.filter((fault) => ![...provoked, ...excused].some((pattern) => pattern.test(fault)));
  const missing = provoked.filter((pattern) => !faults.some((fault) => pattern.test(fault)));
  return [
    ...unexpected.map((fault) => `went wrong on a page: ${fault}`),
    ...missing.map((pattern) => `was to be provoked, but did not happen: ${String(pattern)}`),
  ].join('\n');
}

/** Servers of the tests listen on this machine; any other host is another's. */
const isOurs = (url: string): boolean =>
  url.startsWith(inject('site')) ||
  /^(data|blob|about|chrome-error):/.test(url) ||
  ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);

/** The browser gives a request up when the reader goes on to another page, or when a page becomes a download. */
const givenUp = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED';

/** The site's own page for what does not exist, opened by its own address, answers as it does for any other. */
const isNotFoundPage = (url: string): boolean => new URL(url).pathname.endsWith('/404.html');

/** Watches all pages of a context, those that it opens later too. */
export function watch(context: BrowserContext): void {
  contexts.add(context);
  context.on('weberror', (error) => note(`uncaught: ${error.error().stack ?? error.error().message} (${error.page()?.url() ?? ''})`));
  context.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error' || (message.text().startsWith('Failed to load resource') && isNotFoundPage(url))) return;
    note(`console: ${message.text()} (${url})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && !isNotFoundPage(response.url())) note(`answered ${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    if (!givenUp(request)) note(`${request.failure()?.errorText ?? 'failed'}: ${request.url()}`);
  });
  context.on('request', (request) => {
    if (!isOurs(request.url())) note(`asks another host: ${request.url()}`);
  });
  context.on('close', () => contexts.delete(context));
}

/** Waits until an open page has told what happened on it so far: events come in order, so an answer comes after them. */
const heard = (page: Page): Promise<unknown> => page.evaluate(() => undefined).catch(() => undefined);

const openPages = (): Page[] => [...contexts].flatMap((context) => context.pages());

async function judge(): Promise<void> {
  await Promise.all(openPages().map(heard));
  const said = verdict(noted.splice(0), provoked, excused);
  [provoked, excused] = [[], []];
  if (said !== '') throw new Error(said);
}

let older: Set<Page>;
beforeEach(() => {
  older = new Set(openPages());
});
afterEach(async () => {
  try {
    await judge();
  } finally {
    // A page that a test has left open would go on into the next one, and its faults with it.
    await Promise.all(
      openPages()
        .filter((page) => !older.has(page))
        .map((page) => page.close()),
    );
  }
});
// What happens after the last test, or in a hook, is no one's fault but not unseen.
afterAll(judge);
