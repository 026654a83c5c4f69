import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileOf, inlineScripts, scriptFiles, styleSheets, wireSize } from './support/resources.ts';
import { otherSite, readingPages, realSite } from './support/site.ts';

/** The first ten packets of a connection (RFC 6928: an initial window of about 14,600 bytes). */
const FIRST_SCREEN = 14_600;
const SCRIPT = 3 * 1024;

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('limits that the pages of %s keep', (_, site) => {
  const read = (file: string): Buffer => readFileSync(join(site.dir, file));

  test('the first screen of a page that one reads arrives with the first packets', () => {
    const over = readingPages(site).flatMap((page) => {
      const size = styleSheets(page).reduce((sum, sheet) => sum + wireSize(read(fileOf(site, sheet))), wireSize(page.html));
      return size > FIRST_SCREEN ? [`${page.path}: ${size} bytes, ${size - FIRST_SCREEN} too many`] : [];
    });
    expect(over).toEqual([]);
  });

  test('a page that one reads loads no more than 3 KB of script', () => {
    const over = readingPages(site).flatMap((page) => {
      const files = scriptFiles(site, page);
      const size =
        files.reduce((sum, file) => sum + wireSize(read(file)), 0) + inlineScripts(page).reduce((sum, script) => sum + wireSize(script), 0);
      return size > SCRIPT ? [`${page.path}: ${size} bytes in ${files.join(', ')}`] : [];
    });
    expect(over).toEqual([]);
  });

  test('a page with a drawing loads no more than 25 KB of script', () => {
    const drawings = site.pages.filter(({ document }) => document.querySelector('.chart, responsibility-matrix'));
    expect(drawings.length).toBeGreaterThan(0);
    const over = drawings
      .map((page) => ({ path: page.path, size: scriptFiles(site, page).reduce((sum, file) => sum + wireSize(read(file)), 0) }))
      .filter(({ size }) => size > 25 * 1024);
    expect(over).toEqual([]);
  });

  test('the fit check and the calculators load no more than 15 KB of script', () => {
    const over = site.pages
      .filter(({ path }) => /^\/incentives\/(check|figures)\/$/.test(path))
      .map((page) => ({ path: page.path, size: scriptFiles(site, page).reduce((sum, file) => sum + wireSize(read(file)), 0) }))
      .filter(({ size }) => size > 15 * 1024);
    expect(over).toEqual([]);
  });
});
