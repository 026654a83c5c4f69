import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../scripts/serve/start.ts';
import { root } from '../../scripts/lib/root.ts';
import { OTHER } from '../../scripts/test/steps.ts';
import { reader } from './support/open.ts';

/** What a server adds, its headers above all, may forbid what the pages need. */
describe.each([
  ['nginx', 'dist', '/'],
  ['caddy', OTHER.PLAN_OUT, OTHER.PLAN_BASE],
] as const)('behind %s, in a browser', (server, dir, base) => {
  test('the full text is searched, and the site is kept for reading offline', async () => {
    const { origin, stop } = await startServer(server, { dir: join(root, dir), base });
    const page = await (await reader({ serviceWorkers: 'allow' })).newPage();
    try {
      await page.goto(`${origin}${base}search/?q=${encodeURIComponent('建设')}`);
      const everywhere = page.getByRole('button', { name: '在全站全文里查找' });
      await everywhere.click();
      await page.locator('.everywhere[aria-disabled="true"]').waitFor();
      await page.locator('search-page[data-state="done"]').waitFor();
      expect(await page.locator('#search-results a').count()).toBeGreaterThan(0);
      expect(await page.locator('search-page [role=status]').textContent()).not.toContain('没有加载成功');
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
    } finally {
      await stop();
    }
    await page.goto(`${origin}${base}plan/`);
    expect(await page.locator('h1').first().textContent()).not.toBe('');
  });
});
