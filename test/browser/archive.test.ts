import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve/server.ts';
import { root } from '../../scripts/lib/root.ts';
import { reader } from './support/open.ts';

describe.each(['/', '/intranet/offline/plan/'])('the unpacked archive at %s', async (base) => {
  const { url, close } = await serve({ dir: join(root, '.build/archive'), base, port: 0 });
  afterAll(close);

  test('can be read from page to page, and no page asks for what is not there', async () => {
    const page = await (await reader()).newPage();
    await page.goto(url);
    for (const path of ['plan/', 'tasks/', 'tasks/1/', 'departments/']) {
      await page.goto(url + path);
      const next = page.locator('main a[href]:visible:not(.skip)').first();
      await Promise.all([page.waitForLoadState('load'), next.click()]);
      expect(page.url().startsWith(url), page.url()).toBe(true);
      expect(await page.locator('h1').count()).toBeGreaterThan(0);
    }
  });

  test('lists can be filtered', async () => {
    const page = await (await reader()).newPage();
    await page.goto(`${url}tasks/`);
    const select = page.locator('filter-list select').first();
    await select.selectOption({ index: 1 });
    expect(new URL(page.url()).pathname).toBe(`${base}tasks/`);
    expect(await page.locator('[data-item]:visible').count()).toBeLessThan(await page.locator('[data-item]').count());
  });

  test('can be searched, and what is found leads to its page', async () => {
    const page = await (await reader()).newPage();
    await page.goto(`${url}search/?q=${encodeURIComponent('培训')}`);
    await page.locator('search-page[data-state="done"]').waitFor();
    const everywhere = page.getByRole('button', { name: '在全站全文里查找' });
    await everywhere.click();
    await page.locator('.everywhere[aria-disabled="true"]').waitFor();
    await page.locator('search-page[data-state="done"]').waitFor();
    expect(await page.locator('search-page [role=status]').textContent()).not.toContain('没有加载成功');
    const found = page.locator('#search-results a').first();
    await found.click();
    await page.waitForURL((to) => to.href.startsWith(url) && !to.href.includes('/search/'));
    expect(await page.locator('h1').count()).toBeGreaterThan(0);
  });
});
