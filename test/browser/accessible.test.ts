import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { colourViolations, violations } from './support/axe.ts';
import { open, reader, resize, WIDTHS } from './support/open.ts';
import { allPaths } from './support/pages.ts';

describe('every page, on a phone and on a desktop, in the light and in the dark theme', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await reader({ width: WIDTHS.phone });
  });

  test.each(allPaths)('%s has nothing that axe objects to', async (path) => {
    const page = await open(context, path);
    const found: string[] = [];
    for (const width of [WIDTHS.phone, WIDTHS.desktop]) {
      await resize(page, width);
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(...(await violations(page)).map((line) => `${width} px, light: ${line}`));
      // The themes differ in nothing but colours (tokens.css), so that in the dark only the rules about colours can find more.
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await colourViolations(page)).map((line) => `${width} px, dark: ${line}`));
    }
    expect(found).toEqual([]);
    await page.close();
  });
});
