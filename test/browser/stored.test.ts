import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { at, open, reader } from './support/open.ts';
import { choose, chosen } from './support/settings.ts';

/** What can stand under the key of the reader's choices, written by an older edition, another program or a curious reader. */
const ODD: [string, string][] = [
  ['null', 'null'],
  ['a number', '7'],
  ['a truth', 'true'],
  ['a string', '"larger"'],
  ['a list', '["larger"]'],
  ['choices that are none', '{"size":{"size":[null]},"theme":-1}'],
  ['a choice under the name of a method', '{"size":"toString","theme":"constructor"}'],
  ['broken JSON', '{"size":"lar'],
  ['no JSON at all', '<script>alert(1)</script>'],
  ['100 KB', JSON.stringify({ size: 'x'.repeat(100_000) })],
];

/** How a browser can refuse storage, as scripts that run before the page's own. */
const REFUSING: [string, string][] = [
  ['denied', `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })`],
  ['absent', `Object.defineProperty(window, 'localStorage', { value: null })`],
  ['full', `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`],
  ['broken', `Storage.prototype.getItem = () => { throw new Error('broken'); }`],
];

/** Uses all that the one script of a page does, and looks whether it does it. */
async function useAll(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const offline = page.waitForRequest(/\/register\./);
  await page.goto(at('/plan/'), { waitUntil: 'load' });
  expect(await page.locator('html').evaluate(({ dataset }) => Object.keys(dataset).filter((key) => !key.startsWith('astroCid')))).toEqual([
    'js',
  ]);

  const size = (): Promise<number> => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await choose(page, '特大');
  expect(await size()).toBeGreaterThan(before);
  await page.getByText('分享与打印').click();
  await page.getByRole('button', { name: '复制本页链接' }).click();
  await page.getByText(`已复制：${at('/plan/')}`).waitFor();
  await page.locator('#task-16 .anchor').click();
  await page.getByRole('button', { name: '复制引用' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await offline;
  await page.close();
}

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('whatever a browser has stored, settings, search, copying and offline reading work', () => {
  test.each(ODD)('%s', async (_, stored) => {
    const context = await reader(clipboard);
    const before = await open(context, '/404.html');
    await before.evaluate((value) => localStorage.setItem('reader', value), stored);
    await useAll(context);
    // The choice has taken the place of what stood there, and holds on the next page.
    await before.reload();
    expect(await before.getAttribute('html', 'data-size')).toBe('larger');
    expect(await chosen(before)).toEqual(['特大', '跟随系统']);
    await context.close();
  });

  test.each(REFUSING)('storage that is %s', async (_, refuse) => {
    const context = await reader(clipboard);
    await context.addInitScript(refuse);
    await useAll(context);
    await context.close();
  });
});
