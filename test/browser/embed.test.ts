import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, open, reader } from './support/open.ts';

describe('pieces of the site on other sites', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await reader({ permissions: ['clipboard-read', 'clipboard-write'] });
  });

  test('one copies a line, puts it into a page, and readers see the piece there and come here by it', async () => {
    const how = await open(context, '/embed/');
    await how.getByRole('button', { name: '复制代码' }).first().click();
    await how.getByText('已复制。').waitFor();
    const line = await how.evaluate(() => navigator.clipboard.readText());
    expect(line).toMatch(/^<iframe src="[^"]+\/embed\/matrix\/college\/" title="[^"]+"/);
    await how.close();

    // The build in the tests knows no address of its own; where it is served stands in for it.
    const body = line.replace(/src="https?:\/\/[^/]+\//, `src="${at('/')}`);
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><title>别的网站</title>${body}`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const frame = page.frameLocator('iframe');
    expect(await frame.getByRole('heading', { level: 1 }).textContent()).toContain('14项任务');
    await frame.getByRole('link', { name: /^4/ }).click();
    await page.waitForURL(at('/tasks/4/'));
    await page.close();
    server.close();
  });

  test('without JavaScript the line is there to be copied by hand, and the samples show', async () => {
    const plain = await reader({ javaScriptEnabled: false });
    const page = await open(plain, '/embed/');
    expect(await page.locator('code').first().textContent()).toMatch(/^<iframe /);
    expect(await page.getByRole('button', { name: '复制代码' }).count()).toBe(0);
    await page.close();
  });
});
