import { expect, test } from 'vitest';
import { at, open, reader, resize, WIDTHS } from './support/open.ts';
import { violations } from './support/axe.ts';

/** A3 in points, as PDF counts. */
const A3 = [842, 1191];

test('all pictures are seen as thumbnails that are small files, and the page stays within the screen', async () => {
  const page = await open(await reader({ width: WIDTHS.phone }), '/pictures/');
  const images = page.locator('main li img');
  expect(await images.count()).toBe(4);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(560);
    expect(await image.getAttribute('alt')).toContain('文字版');
  }
  for (const width of [WIDTHS.narrow, WIDTHS.desktop]) {
    await resize(page, width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  }
});

test('the poster prints on one A3 sheet from the browser', async () => {
  const context = await reader();
  const page = await context.newPage();
  await page.goto(at('/pictures/plan-poster.svg'));
  const pdf = (await page.pdf({ format: 'A3', margin: { top: '0', right: '0', bottom: '0', left: '0' } })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([width, height].map((length) => Math.round(Number(length) / 2))).toEqual(A3.map((length) => Math.round(length / 2)));
});

test('in the tall picture a browser draws each character from an outline, with no font', async () => {
  const page = await (await reader({ width: WIDTHS.phone })).newPage();
  await page.goto(at('/pictures/plan-tall.svg'));
  const { fonts, drawn } = await page.evaluate(() => ({
    fonts: document.querySelectorAll('text, image, foreignObject').length,
    drawn: Array.from(document.querySelectorAll('use')).filter((use) => use.getBoundingClientRect().width === 0).length,
  }));
  expect(fonts).toBe(0);
  expect(drawn).toBe(0);
});
