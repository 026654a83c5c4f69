import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, reader, resize } from './support/open.ts';
import { allPaths } from './support/pages.ts';

/** Phones, in CSS pixels; the narrowest is also a desktop at 400 % (WCAG 2.2 SC 1.4.10). */
const PHONES = [320, 360, 390];
/** What the reading settings write, beside the size that nobody chose. */
const SIZES = ['', 'large', 'larger'];

describe('on a phone, in every size of type', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await reader({ width: 320 });
  });

  test.each(allPaths)('%s does not scroll sideways', async (path) => {
    const page = await open(context, path);
    const wide: string[] = [];
    for (const width of PHONES) {
      await resize(page, width);
      wide.push(...(await page.evaluate(tooWide, { width, sizes: SIZES })));
    }
    expect(wide).toEqual([]);
    await page.close();
  });
});

/** Runs in the page: says in which sizes it is wider than its screen, and which elements stand out. */
function tooWide({ width, sizes }: { width: number; sizes: string[] }): string[] {
  const inner = (element: Element): boolean => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    return false;
  };
  return sizes.flatMap((size) => {
    document.documentElement.dataset['size'] = size;
    const reached = document.documentElement.scrollWidth;
    // Some browsers cut what stands out of a container instead of scrolling to it: each element counts, not the page alone.
    const culprits = [...document.body.querySelectorAll(':not(svg *)')].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5 && !inner(element),
    );
    if (reached <= width && culprits.length === 0) return [];
    return [
      `${size || 'standard'} at ${width}: ${reached} px wide`,
      ...culprits.slice(0, 4).map((element) => `  ${element.outerHTML.slice(0, 90)}`),
    ];
  });
}
