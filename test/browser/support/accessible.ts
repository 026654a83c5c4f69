import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { open, reader, resize, WIDTHS, type Theme } from './open.ts';
import { allPaths } from './pages.ts';

/** Tests every page in one theme, at the width of a phone and of a desktop. One file a theme, so that both run side by side. */
export function accessibleIn(theme: Theme): void {
  describe(`every page in the ${theme} theme`, () => {
    let context: BrowserContext;
    beforeAll(async () => {
      context = await reader({ theme, width: WIDTHS.phone });
    });

    test.each(allPaths)('%s has nothing that axe objects to', async (path) => {
      const page = await open(context, path);
      const found: string[] = [];
      for (const width of [WIDTHS.phone, WIDTHS.desktop]) {
        await resize(page, width);
        found.push(...(await violations(page)).map((line) => `${width} px: ${line}`));
      }
      expect(found).toEqual([]);
      expect(page.problems).toEqual([]);
      await page.close();
    });
  });
}
