import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { OTHER } from '../../scripts/test/steps.ts';
import { PREVIEW } from '../../src/site/preview.ts';
import { otherSite, realSite, type Page } from './support/site.ts';

const content = (page: Page, selector: string): string => page.document.querySelector(`meta[${selector}]`)?.getAttribute('content') ?? '';

describe.each([
  ['the plan', realSite(), PREVIEW],
  ['another plan, under a path', otherSite(), OTHER.PLAN_ORIGIN],
])('links to pages of %s, as messengers show them', (_, site, origin) => {
  const pages = site.pages.filter((page) => page.document.querySelector('meta[property="og:title"]'));
  const fileOf = (url: string): Buffer => {
    expect(url.startsWith(origin + site.base)).toBe(true);
    return readFileSync(join(site.dir, url.slice((origin + site.base).length)));
  };

  test('every page has a card of its own, as large as it says, with its title in words', async () => {
    const urls = pages.map((page) => content(page, 'property="og:image"'));
    expect(pages.length).toBeGreaterThan(10);
    expect(new Set(urls).size).toBe(pages.length);
    for (const page of pages) {
      const { format, width, height, size = 0 } = await sharp(fileOf(content(page, 'property="og:image"'))).metadata();
      expect([format, width, height], page.path).toEqual(['png', 1200, 630]);
      expect(size).toBeLessThan(600_000);
      expect([content(page, 'property="og:image:width"'), content(page, 'property="og:image:height"')]).toEqual(['1200', '630']);
      expect(content(page, 'property="og:image:type"')).toBe('image/png');
      expect(content(page, 'property="og:image:alt"')).toContain(content(page, 'property="og:title"'));
      expect(content(page, 'name="twitter:card"')).toBe('summary_large_image');
    }
  });

  test('messengers that show a square find one', async () => {
    const squares = new Set(pages.map((page) => content(page, 'itemprop="image"')));
    expect(squares.size).toBe(1);
    for (const square of squares) {
      const { format, width, height } = await sharp(fileOf(square)).metadata();
      expect([format, width, height]).toEqual(['png', 1080, 1080]);
    }
  });

  test('the pictures of the whole plan are there to look at, to download and in words', () => {
    const page = site.pages.find(({ path }) => path === '/pictures/');
    for (const file of ['plan-tall', 'plan-poster', 'plan-handout-1', 'plan-handout-2'])
      for (const kind of ['png', 'svg']) {
        const href = `${site.base}pictures/${file}.${kind}`;
        expect(page?.document.querySelector(`a[download][href="${href}"]`), href).not.toBeNull();
        expect(readFileSync(join(site.dir, `pictures/${file}.${kind}`)).length).toBeLessThan(kind === 'png' ? 600_000 : 1_000_000);
      }
    for (const image of page?.document.querySelectorAll('main img') ?? []) expect(image.getAttribute('alt')).not.toBe('');
    const words = page?.document.querySelector('section[aria-labelledby="words"]')?.textContent ?? '';
    for (const task of site.pages.filter(({ path }) => /^\/tasks\/\d+\/$/.test(path)))
      expect(words).toContain(content(task, 'property="og:title"'));
  });
});
