import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../../scripts/browser.ts';
import { serve } from '../../../scripts/serve/server.ts';
import { root } from '../../../scripts/lib/root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, with a slash at the end. */
    site: string;
    /** Where the workers reach the one browser. */
    browser: string;
  }
}

/** One server of the built site and one browser for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser; run node scripts/browser.ts');
  const site = await serve({ dir: join(root, 'dist'), base: '/', port: 0 });
  const browser = await chromium.launchServer({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  project.provide('site', site.url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
