import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offline } from '../../scripts/build/offline.ts';
import { serve, type Served } from '../../scripts/serve/server.ts';
import { root } from '../../scripts/lib/root.ts';
import type { Plan } from '../../src/plan/types.ts';
import { OTHER } from '../../scripts/test/steps.ts';
import { excuses, provokes } from './support/faults.ts';
import { reader } from './support/open.ts';

const folders: string[] = [];
const servers: Served[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The whole site, and a smaller one for what does not depend on size: a browser takes its time to keep hundreds of files. */
const REAL = { out: 'dist', base: '/' };
const SMALL = { out: OTHER.PLAN_OUT, base: OTHER.PLAN_BASE };

/** A copy of a built site on a server of its own, which may be changed and stopped. */
async function copyOfSite({ out, base } = SMALL): Promise<{ dir: string; url: string; stop: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'plan-offline-'));
  folders.push(dir);
  cpSync(join(root, out), dir, { recursive: true });
  const server = await serve({ dir, base, port: 0 });
  servers.push(server);
  return { dir, url: server.url, stop: server.close };
}

const PAGES = ['', 'plan/', 'tasks/', 'tasks/1/'];
const MARK = '新版的标记';

/** Puts a newer build in the place of the copy: every page says so, and the service worker has the new checksums. */
async function deploy(dir: string, plan?: Plan): Promise<void> {
  for (const page of PAGES) {
    const file = join(dir, page, 'index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1[^>]*>/, `$&${MARK}`));
  }
  await offline.run({
    stage: dir,
    beside: dir,
    out: dir,
    content: '',
    base: SMALL.base,
    origin: undefined,
    date: '',
    ...(plan && { plan }),
  });
}

/** A reader's first visit, until the browser has kept the site. */
async function firstVisit(url: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await reader({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return { context, page };
}

const heading = async (page: Page): Promise<string> => (await page.locator('h1').first().textContent()) ?? '';
/** The headings of some pages, as this reader sees them now. */
async function headings(page: Page, url: string): Promise<string[]> {
  const all = [];
  for (const path of PAGES) {
    await page.goto(url + path);
    all.push(await heading(page));
  }
  return all;
}
/** Changes the kept copies of pages, or of one alone, to something else, as a broken disk or a meddling program might. */
const damage = (page: Page, only = 'index.html'): Promise<number> =>
  page.evaluate(async (part) => {
    let changed = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!request.url.includes(part)) continue;
        await cache.put(request, new Response('<h1>damaged</h1>', { headers: { 'content-type': 'text/html' } }));
        changed++;
      }
    }
    return changed;
  }, only);

describe('after one visit, without a network', () => {
  let url: string;
  let page: Page;
  let before: string[];
  // One visit for all of them: a browser takes its time to keep the whole site.
  beforeAll(async () => {
    const site = await copyOfSite(REAL);
    ({ url } = site);
    ({ page } = await firstVisit(url));
    before = await headings(page, url);
    await site.stop();
  });

  test('the site can be read, page after page, and nothing breaks', async () => {
    expect(await headings(page, url)).toEqual(before);
    await page.goto(`${url}tasks/1`);
    expect(await heading(page)).toBe(before[3]);
  });

  test('lists can be filtered', async () => {
    await page.goto(`${url}tasks/`);
    const select = page.locator('filter-list select').first();
    const value = await select.locator('option').nth(1).getAttribute('value');
    await select.selectOption(value);
    expect(page.url()).toContain('?');
    await page.reload();
    expect(await select.inputValue()).toBe(value);
  });

  test('search finds, by what it knows of the plan and in the text of all pages', async () => {
    await page.goto(`${url}search/?q=${encodeURIComponent('培训')}`);
    const done = page.locator('search-page[data-state="done"]');
    await done.waitFor();
    const results = page.locator('#search-results a');
    expect(await results.count()).toBeGreaterThan(0);
    const everywhere = page.getByRole('button', { name: '在全站全文里查找' });
    await everywhere.click();
    await page.locator('.everywhere[aria-disabled="true"]').waitFor();
    await page.locator('search-page[data-state="done"]').waitFor();
    expect(await page.locator('search-page [role=status]').textContent()).not.toContain('没有加载成功');
  });

  test('a page that does not exist is not found, in the site’s own words', async () => {
    provokes(/^answered 404: .+tasks\/999/, /^console: .+404.+tasks\/999/);
    excuses(/^net::ERR_CONNECTION_REFUSED: .+tasks\/999/);
    const response = await page.goto(`${url}tasks/999/`);
    expect(response?.status()).toBe(404);
    expect(await heading(page)).not.toBe('');
  });
});

test('of a site that was withdrawn the browser keeps nothing, and shows what the server has', async () => {
  const { dir, url } = await copyOfSite();
  const { page } = await firstVisit(url);
  await deploy(dir, { site: { withdrawn: { date: '2026-11-24', why: '文件已废止' } } } as Plan);
  const reloaded = page.waitForEvent('load');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await reloaded;
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  expect(await heading(page)).toContain(MARK);
});

describe('when a newer build stands on the server', () => {
  test('the reader stays with the old one, is told, and goes over to the new one as a whole', async () => {
    const { dir, url } = await copyOfSite();
    const { page } = await firstVisit(url);
    const old = await headings(page, url);
    await deploy(dir);
    await page.goto(url);
    const offer = page.getByRole('button', { name: '换到新版' });
    await offer.waitFor();
    expect(await headings(page, url)).toEqual(old);
    await offer.waitFor();
    const reloaded = page.waitForEvent('load');
    await offer.click();
    await reloaded;
    for (const text of await headings(page, url)) expect(text).toContain(MARK);
  });

  test('whose files do not all arrive, the reader keeps the old one whole', async () => {
    const { dir, url, stop } = await copyOfSite();
    const { page } = await firstVisit(url);
    const old = await headings(page, url);
    await deploy(dir);
    provokes(/^answered 404: .+plan\/index\.html/);
    rmSync(join(dir, 'plan', 'index.html'));
    await page.goto(url);
    const failed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const worker = registration.installing;
      if (worker) await new Promise<void>((done) => worker.addEventListener('statechange', () => done()));
      return worker?.state ?? 'redundant';
    });
    expect(failed).toBe('redundant');
    await stop();
    expect(await headings(page, url)).toEqual(old);
  });
});

describe('a damaged cache', () => {
  test('heals: readers see the right pages, and later without a network too', async () => {
    const { url, stop } = await copyOfSite();
    const { page } = await firstVisit(url);
    const before = await headings(page, url);
    expect(await damage(page)).toBeGreaterThan(PAGES.length);
    expect(await headings(page, url)).toEqual(before);
    await stop();
    expect(await headings(page, url)).toEqual(before);
    // What is damaged then can't be fetched again: that is no page that does not exist.
    await damage(page, 'tasks/1/index.html');
    provokes(/^answered 503: .+tasks\/1/, /^console: .+503.+tasks\/1/);
    excuses(/^net::ERR_CONNECTION_REFUSED: .+tasks\/1/);
    const response = await page.goto(`${url}tasks/1/`);
    expect([response?.status(), await heading(page)]).toEqual([503, '现在没有网络']);
  });

  test('that was emptied heals as well', async () => {
    const { url, stop } = await copyOfSite();
    const { page } = await firstVisit(url);
    const before = await headings(page, url);
    // A browser asks for icons only once and keeps them itself, and waits for no style that is for paper: they may not be among what was read again.
    excuses(/(icon\.svg|favicon\.ico|official-print\.)/);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    expect(await headings(page, url)).toEqual(before);
    await stop();
    expect(await headings(page, url)).toEqual(before);
  });

  test('of a build that the server no longer has gives way to the newer build alone', async () => {
    // A browser asks for icons when it likes, and the server is gone at the end.
    excuses(/(icon\.svg|favicon\.ico)/);
    const { dir, url } = await copyOfSite();
    const { page } = await firstVisit(url);
    expect(await damage(page, `${url}index.html`)).toBe(1);
    await deploy(dir);
    for (const text of await headings(page, url)) expect(text).toContain(MARK);
  });
});
