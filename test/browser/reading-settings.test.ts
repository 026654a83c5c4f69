import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open, reader, WIDTHS } from './support/open.ts';
import { choose } from './support/settings.ts';

/** The header is the same on every page; these differ most below it. */
const KINDS = ['/', '/plan/', '/tasks/16/', '/matrix/', '/search/', '/incentives/check/', '/404.html'];
/** A page of each kind that is long enough to lose one's place in. */
const LONG = ['/plan/', '/tasks/16/', '/goals/', '/incentives/check/', '/about/', '/departments/education/'];

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

describe('the size of type', () => {
  test('is among the first three stops of a page, and in view', async () => {
    const context = await reader({ width: WIDTHS.phone });
    const missing: string[] = [];
    for (const path of KINDS) {
      const here = await open(context, path);
      const stops: string[] = [];
      for (let i = 0; i < 3; i++) {
        await here.keyboard.press('Tab');
        stops.push(await focused(here));
      }
      const box = await here.locator('summary', { hasText: '字号' }).boundingBox();
      if (!stops.includes('字号') || !box || box.y + box.height > 120 || box.height < 44 || box.width < 44)
        missing.push(`${path}: ${stops.join(', ')}`);
      await here.close();
    }
    expect(missing).toEqual([]);
  });

  test('is chosen by keyboard alone; Escape closes the settings and keeps the focus', async () => {
    const page = await open(await reader(), '/tasks/16/');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.reading :checked').nth(1).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute('html', 'data-size')).toBe('larger');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('字号');
    expect(await page.locator('.reading').getAttribute('open')).toBeNull();
    await page.close();
  });

  test('does not stay above the text when the reader goes on', async () => {
    const page = await open(await reader(), '/tasks/16/');
    const settings = page.locator('.reading');
    await choose(page, '大');
    await page.locator('summary', { hasText: '字号' }).click();
    await page.locator('.reading :checked').nth(1).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => settings.getAttribute('open')).toBeNull();
    await page.locator('summary', { hasText: '字号' }).click();
    await page.locator('h1').click();
    await expect.poll(() => settings.getAttribute('open')).toBeNull();
    await page.close();
  });

  test.each(LONG)('on %s the text that was read stays in view', async (path) => {
    const page = await open(await reader({ width: WIDTHS.phone }), path);
    await page.locator('summary', { hasText: '字号' }).click();
    await page.locator('.reading :checked').nth(1).waitFor();
    // The settings stay open while the reader scrolls on; with the keyboard they can still be used.
    const seen = await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight / 2);
      const text = [...document.querySelectorAll<HTMLElement>('main :is(h1,h2,h3,p,li,tr)')].find(
        (e) => e.getBoundingClientRect().top > 0 && e.checkVisibility({ contentVisibilityAuto: true }),
      );
      text?.setAttribute('data-read', '');
      return text?.textContent.trim().slice(0, 20) ?? '';
    });
    expect(seen).not.toBe('');
    for (const size of ['larger', 'large', '']) {
      await page.evaluate((value) => document.querySelector<HTMLInputElement>(`.reading [name=size][value="${value}"]`)?.click(), size);
      const { top, height } = await page.evaluate(() => {
        const box = document.querySelector('[data-read]')?.getBoundingClientRect();
        return { top: box?.top ?? NaN, height: innerHeight };
      });
      expect(top, `${seen} in ${size || 'standard'}`).toBeGreaterThan(-1);
      expect(top, `${seen} in ${size || 'standard'}`).toBeLessThan(height);
    }
    await page.close();
  });
});
