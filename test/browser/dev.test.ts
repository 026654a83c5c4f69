import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { OTHER } from '../../scripts/test/steps.ts';
import { checkContent } from '../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../src/collections/diagnostic.ts';

mkdirSync(join(root, '.build'), { recursive: true });
const dir = mkdtempSync(join(root, '.build', 'dev-'));
const content = join(dir, 'content');
const task = join(content, 'tasks', '01.md');
let server: ChildProcess;
let printed = '';
let good = '';

/** Waits until the development server has printed something that fits, and gives the first group. */
async function said(pattern: RegExp): Promise<string> {
  await expect.poll(() => pattern.test(printed), { timeout: 50_000 }).toBe(true);
  return pattern.exec(printed)?.[1] ?? '';
}

beforeAll(() => {
  cpSync(join(root, OTHER.PLAN_CONTENT), content, { recursive: true });
  good = readFileSync(task, 'utf8');
  writeFileSync(task, good.replace('title: ', 'titel: '));
  // Not the environment of a test run, in which Astro serves nothing.
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PLAN_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4387', '--ignore-lock'], { cwd: root, env });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (data: Buffer) => (printed += String(data)));
});
afterAll(() => {
  server.kill();
  rmSync(dir, { recursive: true });
});

test('npm run dev shows a fault of the content in the words of npm run check, on the console and in the page, and goes on when it is fixed', async () => {
  const address = await said(/(http:\/\/localhost:\d+\/)/);
  const { diagnostics } = await checkContent(content);
  const words = formatDiagnostics(diagnostics);
  expect(words).toContain('是不是 title？');
  await said(/(是不是 title？)/);
  expect(printed).toContain(words.split('\n')[0]);
  // A browser of its own: the page is to fail, which no page of the built site may.
  const browser = await chromium.connect(inject('browser'));
  const page = await (await browser.newContext()).newPage();
  // Vite sends the fault over its socket, which a page that has just opened may not have yet; whoever opens it again sees it.
  const shown = page.locator('vite-error-overlay').getByText('是不是 title？').first();
  const seen = async (): Promise<boolean> => {
    await page.goto(address);
    return shown.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(seen).toBe(true);
  writeFileSync(task, good);
  // The page loads itself anew.
  await expect.poll(() => page.locator('h1').count()).toBe(1);
  await browser.close();
});
