import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, reader } from './support/open.ts';
import { allPaths } from './support/pages.ts';

/**
 * The texts of the main part that a reader sees. Messages that a script announces, and help for what only a script can do, are not the page's content;
 * nor is the word that a day is past, which depends on the day of reading.
 */
const visibleTexts = (page: Page): Promise<string[]> =>
  page.locator('main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, summary)').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.closest('[aria-live], [role="status"], output, .needs-js'))
      .map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const control of copy.querySelectorAll('button, select, input, label, .needs-js, due-date .past, [hidden], ul, ol, table'))
          control.remove();
        return copy.textContent.replace(/\s+/g, ' ').trim();
      })
      .filter((text) => text !== ''),
  );

describe('without JavaScript', () => {
  let withScript: BrowserContext;
  let without: BrowserContext;
  beforeAll(async () => {
    withScript = await reader();
    without = await reader({ javaScriptEnabled: false });
  });

  test.each(allPaths)('%s shows everything that it shows with it', async (path) => {
    const pages = await Promise.all([open(withScript, path), open(without, path)]);
    const [full, plain] = await Promise.all([visibleTexts(pages[0]), visibleTexts(pages[1])]);
    expect(plain.length).toBeGreaterThan(0);
    const shown = new Set(plain);
    expect(full.filter((text) => !shown.has(text))).toEqual([]);
    await Promise.all(pages.map((page) => page.close()));
  });
});
