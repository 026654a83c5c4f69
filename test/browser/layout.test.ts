import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { crowdedText } from './support/chart-text.ts';
import { boxes, compare, type Box } from './support/layout.ts';
import { at, reader, resize, WIDTHS } from './support/open.ts';
import { setSize } from './support/too-wide.ts';
import { brokenTitles } from './support/titles.ts';

/** One page of each kind, and how high it may be at most, in CSS pixels, on a desktop and on a phone. */
const KINDS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  '/': [1700, 3400],
  '/plan/': undefined,
  '/goals/': [2800, 5600],
  '/timeline/': undefined,
  '/tasks/': undefined,
  '/tasks/16/': [1900, 3800],
  '/departments/education/': undefined,
  '/matrix/': undefined,
  '/incentives/': [2800, 5600],
  '/incentives/surcharge-credit/': undefined,
  '/guides/public/': undefined,
  '/pictures/': undefined,
};

/** Places of the main blocks as they were approved; written anew with `LAYOUT=write` (CONTRIBUTING, “Tests”). */
const GOLDEN = join(root, 'test/fixtures/layout.json');
const writing = process.env['LAYOUT'] === 'write';
const golden = (writing ? {} : JSON.parse(readFileSync(GOLDEN, 'utf8'))) as Record<string, Box[]>;
const seen: Record<string, Box[]> = {};

/** Sizes of type at widths at which drawings are looked at: the ends of both, and what lies between. */
const LOOKS = [
  [320, ''],
  [360, 'larger'],
  [768, 'large'],
  [1280, 'larger'],
  [1920, ''],
] as const;

let page: Page;
beforeAll(async () => {
  const context = await reader({ width: WIDTHS.phone });
  await context.addInitScript(() => {
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        // The bar above may show in two steps when the page itself comes in two; what one reads stays.
        const moved = entry.sources.filter(({ node }) => (node instanceof Element ? node : node?.parentElement)?.closest('main'));
        if (moved.length > 0) shifts.push(`${entry.value.toFixed(4)} ${moved.map(({ node }) => node?.nodeName).join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  page = await context.newPage();
  return () => {
    if (writing) writeFileSync(GOLDEN, `${JSON.stringify(seen, undefined, 1).replaceAll(/\n {3,}|\n {2}(?=\])/g, '')}\n`);
  };
});

/** Each page is opened once for all that is looked at. */
describe.each(Object.entries(KINDS))('%s', (path, limits) => {
  beforeAll(async () => {
    await resize(page, WIDTHS.phone);
    await page.goto(at(path), { waitUntil: 'load' });
  });

  test('moves nothing of what one reads while it loads', async () => {
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  });

  test.each([WIDTHS.phone, WIDTHS.desktop])(
    'has its blocks where they were approved, and is no higher than it may be, at %i',
    async (width) => {
      await resize(page, width);
      const found = await page.evaluate(boxes);
      seen[`${path} ${width}`] = found;
      if (!writing) expect(compare(golden[`${path} ${width}`] ?? [], found)).toEqual([]);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      if (limits) expect(height).toBeLessThanOrEqual(limits[width === WIDTHS.desktop ? 0 : 1]);
    },
  );

  test('breaks no title inside a word; no text of a drawing is small, meets another or leaves the page', async () => {
    const faults: string[] = [];
    for (const [width, size] of LOOKS) {
      await resize(page, width);
      await page.evaluate(setSize, size);
      const found = [...(await page.evaluate(brokenTitles)), ...(await page.evaluate(crowdedText))];
      faults.push(...found.map((fault) => `${size || 'standard'} at ${width}: ${fault}`));
    }
    await page.evaluate(setSize, '');
    expect(faults).toEqual([]);
  });
});
