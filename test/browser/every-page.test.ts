import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colourViolations, violations } from './support/axe.ts';
import { ibmViolations } from './support/ibm.ts';
import { open, reader, resize, WIDTHS } from './support/open.ts';
import { allPaths } from './support/pages.ts';
import { visibleTexts } from './support/texts.ts';
import { misfits, SIZES } from './support/too-wide.ts';

/** Phones, in CSS pixels; the narrowest is also a desktop at 400 % (WCAG 2.2 SC 1.4.10). */
const PHONES = [320, 360, 390];

let context: BrowserContext;
let without: BrowserContext;
beforeAll(async () => {
  context = await reader();
  without = await reader({ javaScriptEnabled: false });
});

/** Each page is opened once for all that every page must keep: most of the time of a test goes into opening it. */
describe.each(allPaths)('%s', (path) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(context, path);
  });
  afterAll(() => page.close());

  test('shows without JavaScript everything that it shows with it', async () => {
    const plain = await open(without, path);
    const shown = new Set(await visibleTexts(plain));
    await plain.close();
    expect(shown.size).toBeGreaterThan(0);
    expect((await visibleTexts(page)).filter((text) => !shown.has(text))).toEqual([]);
  });

  test('has nothing that IBM’s engine objects to', async () => {
    expect(await ibmViolations(page)).toEqual([]);
  });

  test('has nothing that axe objects to, on a phone and on a desktop, in the light and in the dark theme', async () => {
    const found: string[] = [];
    for (const width of [WIDTHS.desktop, WIDTHS.phone]) {
      await resize(page, width);
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(...(await violations(page)).map((line) => `${width} px, light: ${line}`));
      // The themes differ in nothing but colours (tokens.css), so that in the dark only the rules about colours can find more.
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await colourViolations(page)).map((line) => `${width} px, dark: ${line}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    expect(found).toEqual([]);
  });

  test('does not scroll sideways on a phone, in any size of type', async () => {
    const wide: string[] = [];
    for (const width of PHONES) {
      await resize(page, width);
      wide.push(...(await page.evaluate(misfits, { width, sizes: SIZES })));
    }
    expect(wide).toEqual([]);
  });
});
