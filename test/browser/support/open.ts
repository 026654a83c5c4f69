import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { watch } from './faults.ts';

/** Widths at which pages are looked at, in CSS pixels: the narrowest that WCAG 2.2 SC 1.4.10 asks for, a phone, a desktop. */
export const WIDTHS = { narrow: 320, phone: 360, desktop: 1280 } as const;
const HEIGHT = 800;
export type Theme = 'light' | 'dark';

let browser: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();
afterAll(async () => {
  await Promise.all([...contexts].map((context) => context.close()));
  contexts.clear();
  await (await browser)?.close();
  browser = undefined;
});

/** Address of a path of the site, `/tasks/16/` or `/search/?q=x`. */
export const at = (path: string): string => new URL(path.replace(/^\//, ''), inject('site')).href;

/**
 * A browser context, as most readers have it: with motion; theme of the system, width, with or without JavaScript. Closed after the file's tests; what
 * goes wrong on its pages fails the test (`faults.ts`).
 * @param options.theme what the reader's system prefers (default light)
 * @param options.width in CSS pixels (default that of a desktop)
 */
export async function reader(options: { theme?: Theme; width?: number } & BrowserContextOptions = {}): Promise<BrowserContext> {
  const { theme = 'light', width = WIDTHS.desktop, ...rest } = options;
  browser ??= chromium.connect(inject('browser'));
  const context = await (
    await browser
  ).newContext({
    colorScheme: theme,
    viewport: { width, height: HEIGHT },
    locale: 'zh-CN',
    reducedMotion: 'no-preference',
    serviceWorkers: 'block',
    ...rest,
  });
  contexts.add(context);
  watch(context);
  return context;
}

/** Opens a path of the site in a new page, and waits until it and its scripts are loaded. */
export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(at(path), { waitUntil: 'load' });
  return page;
}

/** Changes the width of a page and lets it lay itself out again. */
export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
