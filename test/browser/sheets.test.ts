import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, open, reader } from './support/open.ts';
import { readPdf } from './support/pdf.ts';
import { filesOf } from '../build/support/site.ts';

/** Sheets of units, the fullest first. */
const sheets = filesOf('dist')
  .filter((file) => /^departments\/[^/]+\/sheet\/index\.html$/.test(file))
  .toSorted((a, b) => statSync(join('dist', b)).size - statSync(join('dist', a)).size)
  .map((file) => `/${file.slice(0, -'index.html'.length)}`);

test('from the home page, a unit’s sheet is two taps away, and printing it the third', async () => {
  const page = await open(await reader(), '/');
  await page.locator('main a[href^="/departments/"][href$="/"]:not([href="/departments/"])').first().click();
  await page.getByRole('link', { name: '一页表' }).click();
  await page.waitForURL(/\/sheet\/$/);
  const printed = page.evaluate(() => new Promise((done) => (window.print = () => done(true))));
  await page.locator('main').getByRole('button', { name: '打印', exact: true }).click();
  expect(await printed).toBe(true);
  await page.close();
});

test('the fullest sheets are one A4 page each, and say from where and of which day they are', async () => {
  const page = await open(await reader(), sheets[0] ?? '/');
  const pages: Record<string, number> = {};
  let first = '';
  const fullest = sheets.slice(0, 3);
  for (const path of fullest) {
    await page.goto(at(path));
    const printed = await readPdf(await page.pdf({ format: 'A4', landscape: true }));
    pages[path] = printed.length;
    first ||= printed.flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
  }
  expect(pages).toEqual(Object.fromEntries(fullest.map((path) => [path, 1])));
  expect(first.replace(/\s/g, '')).toMatch(/\/departments\/[^/]+\/sheet\/，\d{4}-\d{2}-\d{2}/);
  await page.close();
});
