import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, reader, WIDTHS, type Theme } from './support/open.ts';

/** One page of each type; the frame around them is the same. */
const TYPES = [
  '/',
  '/plan/',
  '/goals/',
  '/tasks/',
  '/tasks/1/',
  '/departments/',
  '/incentives/',
  '/incentives/recognition/',
  '/incentives/check/',
  '/incentives/figures/',
  '/about/',
  '/404.html',
];

/** What has the focus, and whether one can see that it has. */
const focused = (page: Page): Promise<{ name: string; visible: boolean; inView: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: 'nothing', visible: false, inView: false };
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    return {
      name: `${element.tagName.toLowerCase()} “${(element.textContent.trim() || element.getAttribute('aria-label')) ?? ''}”`.slice(0, 60),
      visible: ring,
      inView: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });

describe.each<Theme>(['light', 'dark'])('with the keyboard alone, in the %s theme', (theme) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await reader({ theme, width: WIDTHS.phone });
  });

  test.each(TYPES)('%s: the first stop skips to the text', async (path) => {
    const page = await open(context, path);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ name: expect.stringMatching(/^a “跳/) as string, visible: true, inView: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.matches('main, main *') ?? false)).toBe(true);
    await page.close();
  });

  test.each(TYPES)('%s: each of the first stops can be seen', async (path) => {
    const page = await open(context, path);
    const unseen: string[] = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const { name, visible, inView } = await focused(page);
      if (name === 'nothing') break;
      if (!visible || !inView) unseen.push(`${name}: ${visible ? '' : 'no ring'} ${inView ? '' : 'out of view'}`);
    }
    expect(unseen).toEqual([]);
    await page.close();
  });
});
