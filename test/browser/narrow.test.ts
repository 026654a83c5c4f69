import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, reader, WIDTHS } from './support/open.ts';
import { allPaths } from './support/pages.ts';

describe('on the narrowest screen (WCAG 2.2 SC 1.4.10)', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await reader({ width: WIDTHS.narrow });
  });

  test.each(allPaths)('%s does not scroll sideways', async (path) => {
    const page = await open(context, path);
    const wide = await page.evaluate((width) => {
      if (document.documentElement.scrollWidth <= width) return [];
      const inner = (element: Element): boolean => {
        for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
          if (getComputedStyle(up).overflowX !== 'visible') return true;
        return false;
      };
      const culprits = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > width + 0.5 && !inner(element),
      );
      return [`${document.documentElement.scrollWidth} px wide`, ...culprits.slice(0, 5).map((element) => element.outerHTML.slice(0, 100))];
    }, WIDTHS.narrow);
    expect(wide).toEqual([]);
    await page.close();
  });
});
