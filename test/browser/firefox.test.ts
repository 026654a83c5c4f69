import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findFirefox, NO_FIREFOX } from '../../scripts/browser.ts';
import { happened, note, provokes } from './support/faults.ts';
import { at } from './support/open.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(NO_FIREFOX);
  browser = await launch({ browser: 'firefox', executablePath, headless: true });
});
afterAll(async () => {
  // Without a browser there is nothing to close.
  if ((browser as Browser | undefined)?.connected) await browser.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${String(error)}`));
  // Firefox tells of a breach in no place that a script of the test could read, but the page hears of each.
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return async () => {
    // An answer comes after what the page has told before it.
    await page.evaluate(() => undefined);
    await page.close();
  };
});

const links = (): Promise<(string | null)[]> => page.$$eval('#search-results a', (all) => all.map((a) => a.getAttribute('href')));
const settled = (): Promise<unknown> => page.waitForSelector('search-page[data-state=done]');

describe('search in Firefox, under the content security policy', () => {
  test('answers a query in the address from the records of the plan', async () => {
    await page.goto(at('/search/?q=发改委'));
    await settled();
    expect((await links())[0]).toBe('/departments/development-reform/');
  });

  test('runs the engine of the full text, which is WebAssembly', async () => {
    await page.goto(at('/search/?q=对比度'));
    await settled();
    expect(await page.$$eval('#search-results .why', (all) => all.map((why) => why.textContent))).toContain('全文检索');
  });

  test('opens over any page by a key, and Enter leads to all results', async () => {
    await page.goto(at('/tasks/1/'));
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('dialog[open] input');
    await page.keyboard.type('fgw');
    await page.waitForSelector('dialog[data-state=done] a[href="/departments/development-reform/"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('search-page[data-state=done] a[href="/departments/development-reform/"]');
  });

  test('notices what the policy refuses, so that the tests above can fail', async () => {
    provokes(/Content.Security.Policy.+script-src/);
    await page.goto(at('/search/'));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = 1';
      document.head.append(script);
    });
    await expect.poll(() => happened(/script-src/)).toBe(true);
  });
});
