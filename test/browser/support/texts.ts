import type { Page } from 'playwright-core';

/**
 * The texts of the main part that a reader sees. Messages that a script announces, and help for what only a script can do, are not the page's content;
 * nor is the word that a day is past, which depends on the day of reading.
 */
export const visibleTexts = (page: Page): Promise<string[]> =>
  page.locator('main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, figcaption, summary)').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility() && !element.closest('[aria-live], [role="status"], output, .needs-js'))
      .map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const control of copy.querySelectorAll('button, select, input, label, .needs-js, [data-past], [hidden], ul, ol, table'))
          control.remove();
        return copy.textContent.replace(/\s+/g, ' ').trim();
      })
      .filter((text) => text !== ''),
  );
