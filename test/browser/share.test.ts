import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve/server.ts';
import { root } from '../../scripts/lib/root.ts';
import { OTHER } from '../../scripts/test/steps.ts';
import { violations } from './support/axe.ts';
import { at, open, reader, WIDTHS } from './support/open.ts';

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
/** Opens what hands the page on. */
const openSheet = (page: Page): Promise<void> => page.getByText('分享与打印').click();
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('handing a page on', () => {
  test.each(['/', '/tasks/16/', '/incentives/surcharge-credit/', '/about/'])('%s: its link is copied', async (path) => {
    const page = await open(await reader(clipboard), path);
    await openSheet(page);
    await page.getByRole('button', { name: '复制本页链接' }).click();
    await page.getByText(`已复制：${at(path)}`).waitFor();
    expect(await copied(page)).toBe(at(path));
    await page.close();
  });

  test('a click that is quicker than the network is not lost', async () => {
    const context = await reader(clipboard);
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await context.route(/share-bar/, async (route) => {
      await arrived;
      await route.continue();
    });
    const page = await open(context, '/tasks/16/');
    await openSheet(page);
    await page.getByRole('button', { name: '复制本页链接' }).click();
    arrive();
    await page.getByText(`已复制：${at('/tasks/16/')}`).waitFor();
    await page.close();
    await context.close();
  });

  test('a link keeps the filters that the reader has set, and never their answers to questions', async () => {
    const context = await reader(clipboard);
    const filtered = await open(context, '/tasks/?department=education');
    await openSheet(filtered);
    await filtered.getByRole('button', { name: '复制本页链接' }).click();
    await expect.poll(() => copied(filtered)).toBe(at('/tasks/?department=education'));
    const answered = await open(context, '/incentives/check/#recognised=yes');
    await openSheet(answered);
    await answered.getByRole('button', { name: '复制本页链接' }).click();
    await expect.poll(() => copied(answered)).toBe(at('/incentives/check/'));
    await answered.close();
    await filtered.close();
  });

  test('a task is cited as a clause of the notice, with the day of reading and the address', async () => {
    const page = await open(await reader({ ...clipboard, timezoneId: 'Asia/Shanghai' }), '/tasks/16/');
    await page.clock.setFixedTime('2026-03-05T20:00:00Z');
    await openSheet(page);
    await page.getByRole('button', { name: '复制本页引用' }).click();
    await expect
      .poll(() => copied(page))
      .toBe(
        `《乌海市以产教融合型城市建设为抓手推动职业教育高质量发展实施方案》（乌教发〔2024〕50号），四、重点任务，第16项，乌海市教育局等9部门，2024年7月17日，2026-03-06查阅，${at('/tasks/16/')}`,
      );
    await page.close();
  });

  test('a page that the site has made is cited as such; the clause that the address names is cited as the notice’s', async () => {
    const context = await reader(clipboard);
    const department = await open(context, '/departments/education/');
    await openSheet(department);
    await department.getByRole('button', { name: '复制本页引用' }).click();
    await expect.poll(() => copied(department)).toMatch(/^市教育局，.+，依据《.+》（乌教发〔2024〕50号），乌海市教育局等9部门/);
    const plan = await open(context, '/plan/#task-5-2');
    await openSheet(plan);
    await plan.getByRole('button', { name: '复制本页引用' }).click();
    await expect.poll(() => copied(plan)).toMatch(/^《.+》（乌教发〔2024〕50号），四、重点任务，第5项，.+#task-5$/);
    await department.close();
    await plan.close();
  });

  test('the keyboard opens it and reaches every way, Escape closes it; opened, it has nothing that axe objects to', async () => {
    const page = await open(await reader({ ...clipboard, width: WIDTHS.phone }), '/tasks/1/');
    await page.getByText('分享与打印').focus();
    await page.keyboard.press('Enter');
    const stops: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
    }
    expect(stops).toEqual(['分享本页', '复制本页链接', '复制转发文字', '复制本页引用', '打印']);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.share-bar').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('分享与打印');
    await page.close();
  });

  test('it is shared by the system’s sheet where there is one, with title, one sentence and address; else these are copied', async () => {
    const page = await open(await reader(clipboard), '/tasks/16/');
    const words = [/^落实财政税收用地等政策 - /, /责任单位/, at('/tasks/16/')] as const;
    await openSheet(page);
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.getByRole('button', { name: '分享本页' }).click();
    await expect.poll(() => copied(page)).toContain(words[2]);
    const lines = (await copied(page)).split('\n');
    expect(lines[0]).toMatch(words[0]);
    expect(lines[1]).toMatch(words[1]);
    await page.evaluate(() => {
      const share = (data: ShareData): Promise<void> => {
        document.body.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      };
      Object.assign(navigator, { share });
    });
    await page.getByRole('button', { name: '分享本页' }).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset['shared'] ?? '')).toContain(words[2]);
    await page.close();
  });

  test('without JavaScript the citation and how to print can be read, and no button stands there that does nothing', async () => {
    const page = await open(await reader({ javaScriptEnabled: false }), '/tasks/16/');
    await openSheet(page);
    const text = await page.locator('.share-bar').innerText();
    expect(text).toContain('第16项，乌海市教育局等9部门，2024年7月17日，（查阅日期）查阅');
    expect(text).toContain('Ctrl+P');
    expect(await page.locator('.share-bar button:visible').count()).toBe(0);
    await page.close();
  });
});

describe('the QR code of a page', async () => {
  const { url, close } = await serve({ dir: join(root, OTHER.PLAN_OUT), base: OTHER.PLAN_BASE, port: 0 });
  afterAll(close);

  test.each(['', 'plan/', 'tasks/1/', 'departments/water/'])(
    'of /%s leads to its canonical address, and loads only when opened',
    async (path) => {
      const page = await (await reader({ theme: 'dark' })).newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(url + path, { waitUntil: 'networkidle' });
      expect(asked.filter((address) => address.includes('/qr/'))).toEqual([]);
      await openSheet(page);
      const code = page.getByAltText('本页网址的二维码');
      await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
      const { data, info } = await sharp(await code.screenshot())
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
      expect(read?.data).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
      expect(read?.data).toBe(`${OTHER.PLAN_ORIGIN}${OTHER.PLAN_BASE}${path}`);
      expect(await page.locator('.share-bar').innerText()).toContain(read?.data);
      await page.close();
    },
  );

  test('a preview, which stands nowhere yet, has none and says so', async () => {
    const page = await open(await reader(), '/tasks/1/');
    expect(await page.locator('.share-bar img').count()).toBe(0);
    await openSheet(page);
    expect(await page.locator('.share-bar').innerText()).toContain('还没有正式网址，所以没有二维码');
    expect(await page.locator('.share-bar').innerText()).not.toContain('localhost');
    await page.close();
  });
});
