import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { at, reader } from './support/open.ts';
import { allPaths, isFirstOfKind } from './support/pages.ts';
import { setSize } from './support/too-wide.ts';

/** What the sizes of type make of a letter, by `tokens.css` and by what a browser does. */
const FACTORS: Record<string, number> = { larger: 1.375, '200%': 2 };

/** Of a line from here on, in pixels, nobody asks for more. */
const LARGE = 26;

/** Runs in the page: how high each text that shows stands on the screen, in pixels, drawings included. */
function heights(): [words: string, height: number][] {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const found: [string, number][] = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element?.checkVisibility() || element.closest('.visually-hidden, dialog, script, style')) continue;
    range.selectNodeContents(node);
    const upright = getComputedStyle(element).writingMode !== 'horizontal-tb';
    const [box] = range.getClientRects();
    if (box) found.push([text.slice(0, 30), upright ? box.width : box.height]);
  }
  return found;
}

describe('each text, in drawings and in frames for other sites too, grows with the size of type', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await reader()).newPage();
  });

  test.each(allPaths.filter(isFirstOfKind))('%s', async (path) => {
    await page.goto(at(path), { waitUntil: 'load' });
    const before = await page.evaluate(heights);
    expect(before.length).toBeGreaterThan(0);
    const small: string[] = [];
    for (const [size, factor] of Object.entries(FACTORS)) {
      await page.evaluate(setSize, size);
      const after = new Map(await page.evaluate(heights));
      for (const [words, height] of new Map(before)) {
        const now = after.get(words);
        // What is folded away where there is less room is not there to be measured; slides are as large as their screen lets them be.
        if (now !== undefined && height < LARGE && now < height * (1 + (factor - 1) * 0.5))
          small.push(`${size}: “${words}” ${height} → ${now}`);
      }
    }
    expect(small).toEqual([]);
  });
});
