import type { Browser } from 'playwright-core';

/** What one first visit cost; bytes are encoded bodies, times are milliseconds from the start of the visit. */
export interface Load {
  /** The document and its style sheets. */
  firstScreenBytes: number;
  scriptBytes: number;
  totalBytes: number;
  /** Largest Contentful Paint. */
  largestPaint: number;
  /** Total Blocking Time: what each task lasted beyond 50 ms, after the first paint of content. */
  blocked: number;
}

/** A slow phone network and processor. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER = 4;

/** Notes paints and long tasks from before the page's first byte on. */
const OBSERVE = `
  globalThis.seen = { largestPaint: 0, firstPaint: 0, tasks: [] };
  new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.largestPaint = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.name === 'first-contentful-paint') seen.firstPaint = e.startTime; }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => { for (const e of list.getEntries()) seen.tasks.push([e.startTime, e.duration]); }).observe({ type: 'longtask', buffered: true });`;

interface Seen {
  largestPaint: number;
  firstPaint: number;
  tasks: [number, number][];
}

/** Visits an address with an empty cache on a slow phone and waits until the network is idle. */
export async function coldLoad(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Network.emulateNetworkConditions', NETWORK);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(OBSERVE);
    const sizes = { document: 0, stylesheet: 0, script: 0, other: 0 };
    const waiting: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      const type = request.resourceType();
      const kind = type === 'document' || type === 'stylesheet' || type === 'script' ? type : 'other';
      waiting.push(request.sizes().then(({ responseBodySize }) => void (sizes[kind] += responseBodySize)));
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await Promise.all(waiting);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    const blocked = seen.tasks
      .filter(([start]) => start >= seen.firstPaint)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return {
      firstScreenBytes: sizes.document + sizes.stylesheet,
      scriptBytes: sizes.script,
      totalBytes: sizes.document + sizes.stylesheet + sizes.script + sizes.other,
      largestPaint: seen.largestPaint,
      blocked,
    };
  } finally {
    await context.close();
  }
}
