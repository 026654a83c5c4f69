import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AXE, colourViolations, violations } from './support/axe.ts';
import { IBM, ibmViolations } from './support/ibm.ts';
import { at, reader, resize, WIDTHS } from './support/open.ts';
import { allPaths, isFirstOfKind } from './support/pages.ts';
import { squeezed } from './support/squeezed.ts';
import { visibleTexts } from './support/texts.ts';
import { misfits, setSize, SIZES } from './support/too-wide.ts';

/**
 * Widths of screens in CSS pixels, with the sizes of type to look at. The narrowest is also a desktop at 400 % (WCAG 2.2 SC 1.4.10). Pages of a kind are laid
 * out alike: the first is looked at on every screen, the others where their own words have the least room.
 */
const NARROW: readonly Screen[] = [
  [320, ['larger', '200%']],
  [360, ['']],
];
const EVERY: readonly Screen[] = [
  [320, SIZES],
  [360, ['', 'larger']],
  [390, ['large', '200%']],
  [768, ['', 'larger']],
  [1024, ['larger']],
  [1280, ['200%']],
  [1920, ['larger']],
];
type Screen = [width: number, sizes: readonly string[]];

// Two windows for all pages, one with scripts and one without, and the engines brought in once: this is where most of the time of all tests goes.
let page: Page;
let plain: Page;
beforeAll(async () => {
  const context = await reader();
  await context.addInitScript({ content: `${AXE};${IBM}` });
  page = await context.newPage();
  plain = await (await reader({ javaScriptEnabled: false })).newPage();
});

/** Each page is opened once for all that every page must keep. */
describe.each(allPaths)('%s', (path) => {
  beforeAll(async () => {
    await resize(page, WIDTHS.desktop);
    await page.goto(at(path), { waitUntil: 'load' });
  });
  beforeEach(() => page.emulateMedia({ colorScheme: 'light' }));

  test('shows without JavaScript everything that it shows with it', async () => {
    await plain.goto(at(path), { waitUntil: 'load' });
    const shown = new Set(await visibleTexts(plain));
    expect(shown.size).toBeGreaterThan(0);
    expect((await visibleTexts(page)).filter((text) => !shown.has(text))).toEqual([]);
  });

  test('has nothing that IBM’s engine objects to', async () => {
    expect(await ibmViolations(page)).toEqual([]);
  });

  test('has nothing that axe objects to, on a phone and on a desktop, in the light and in the dark theme', async () => {
    // The themes differ in nothing but colours (tokens.css), so that in the dark only the rules about colours can find more.
    const onDesktop = isFirstOfKind(path) ? (await violations(page)).map((line) => `desktop, light: ${line}`) : [];
    await page.emulateMedia({ colorScheme: 'dark' });
    if (isFirstOfKind(path)) onDesktop.push(...(await colourViolations(page)).map((line) => `desktop, dark: ${line}`));
    // What only a phone shows is looked at once, in the theme whose colours are closer to each other.
    await resize(page, WIDTHS.phone);
    const onPhone = (await violations(page)).map((line) => `phone, dark: ${line}`);
    expect([...onDesktop, ...onPhone]).toEqual([]);
  });

  test('fits its screen in any size of type, and breaks no word into characters', async () => {
    const found: string[] = [];
    for (const [width, sizes] of isFirstOfKind(path) ? EVERY : NARROW) {
      await resize(page, width);
      for (const size of sizes) {
        await page.evaluate(setSize, size);
        const faults = [...(await page.evaluate(misfits, width)), ...(await page.evaluate(squeezed))];
        found.push(...faults.map((fault) => `${size || 'standard'} at ${width}: ${fault}`));
      }
    }
    await page.evaluate(setSize, '');
    expect(found).toEqual([]);
  });
});
