import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import jsonld, { type JsonLdDocument } from 'jsonld';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PREVIEW } from '../../src/site/preview.ts';
import { OTHER } from '../../scripts/test/steps.ts';
import { otherSite, realSite, type Page, type Site } from './support/site.ts';

const read = (site: Site, file: string): Buffer => readFileSync(join(site.dir, file));
const content = (page: Page, selector: string): string => page.document.querySelector(selector)?.getAttribute('content') ?? '';
const xml = (site: Site, file: string): ReturnType<DOMParser['parseFromString']> =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${file}: ${level}: ${message}`);
    },
  }).parseFromString(read(site, file).toString(), 'application/xml');
const texts = (site: Site, file: string, name: string): string[] =>
  Array.from(xml(site, file).getElementsByTagName(name)).map((e) => e.textContent ?? '');

describe.each([
  ['the plan, as a preview', realSite(), PREVIEW],
  ['another plan, under a path', otherSite(), OTHER.PLAN_ORIGIN],
])('what machines find of %s', (_, site, origin) => {
  const pages = site.pages.filter((page) => page.path !== '/404.html');
  const full = (path: string): string => origin + site.base + path.slice(1);

  test('the sitemap lists every page and nothing else', () => {
    const maps = texts(site, 'sitemap-index.xml', 'loc').map((url) => url.slice(full('/').length));
    const listed = maps.flatMap((file) => texts(site, file, 'loc'));
    expect(listed.toSorted()).toEqual(pages.map((page) => full(page.path)).toSorted());
    expect(read(site, 'robots.txt').toString()).toContain(`Sitemap: ${full('/sitemap-index.xml')}`);
  });

  test('every page names its own address, and sharing shows the same', () => {
    for (const page of pages) {
      expect(page.document.querySelectorAll('link[rel=canonical]').map((link) => link.getAttribute('href'))).toEqual([full(page.path)]);
      expect(content(page, 'meta[property="og:url"]'), page.path).toBe(full(page.path));
      expect(content(page, 'meta[name="Url"]'), page.path).toBe(full(page.path));
      expect(content(page, 'meta[property="og:description"]'), page.path).toBe(content(page, 'meta[name="description"]'));
      expect(content(page, 'meta[property="og:title"]'), page.path).not.toBe('');
    }
  });

  test('the page for lost readers stays out of search engines', () => {
    const lost = site.pages.find((page) => page.path === '/404.html');
    expect(lost?.html).toContain('content="noindex"');
    expect(lost?.document.querySelector('link[rel=canonical]')).toBeNull();
  });

  test('every page carries the tags of government sites, and none that only an operator can know', () => {
    for (const page of pages) {
      const names = page.document.querySelectorAll('meta[name]').map((meta) => meta.getAttribute('name'));
      expect(names, page.path).toEqual(expect.arrayContaining(['SiteName', 'Keywords', 'Url']));
      if (page.path !== '/')
        expect(names, page.path).toEqual(expect.arrayContaining(['ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource']));
      expect(names).not.toContain('SiteIDCode');
      expect(names).not.toContain('SiteDomain');
    }
  });

  test('the JSON-LD of every page expands, and the page is its subject', async () => {
    const documentLoader = (url: string): Promise<unknown> =>
      Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } });
    for (const page of pages) {
      const graph = JSON.parse(page.document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as JsonLdDocument;
      const nodes = (await jsonld.expand(graph, { documentLoader } as object)) as unknown as { '@id': string }[];
      expect(nodes.map((node) => node['@id'])).toContain(full(page.path));
    }
  });

  test('the feed tells of changes, latest first, and each leads to its place', () => {
    expect(texts(site, 'feed.xml', 'id')[0]).toBe(full('/'));
    const updated = texts(site, 'feed.xml', 'updated');
    expect(updated[0]).toBe(updated.toSorted().at(-1));
    const data = site.pages.find((page) => page.path === '/data/');
    for (const id of texts(site, 'feed.xml', 'id').slice(1))
      expect(data?.document.getElementById(new URL(id).hash.slice(1)), id).not.toBeNull();
  });

  test('a browser can search the site from its address bar', () => {
    const url = Array.from(xml(site, 'opensearch.xml').getElementsByTagName('Url'))[0];
    expect(url?.getAttribute('template')).toBe(`${full('/search/')}?q={searchTerms}`);
    expect(texts(site, 'opensearch.xml', 'ShortName')[0]?.length).toBeLessThanOrEqual(16);
  });

  test('the web manifest names icons that are there, as large as it says', async () => {
    const manifest = JSON.parse(read(site, 'site.webmanifest').toString()) as {
      start_url: string;
      icons: { src: string; sizes: string }[];
    };
    expect(manifest.start_url).toBe(site.base);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = await sharp(read(site, src.slice(site.base.length))).metadata();
      if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes);
    }
  });

  test('every data file is as its manifest says, and the data page links to it', () => {
    const manifest = JSON.parse(read(site, 'data/manifest.json').toString()) as {
      files: { name: string; bytes: number; sha256: string }[];
    };
    const page = site.pages.find((p) => p.path === '/data/');
    const links = new Set(page?.document.querySelectorAll('a[download]').map((a) => a.getAttribute('href')));
    for (const { name, bytes, sha256 } of manifest.files) {
      const file = read(site, `data/${name}`);
      expect({ bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') }, name).toEqual({ bytes, sha256 });
      expect(links, name).toContain(`${site.base}data/${name}`);
    }
    const data = site.files
      .filter((file) => /^data\/[^/]+\.(csv|json|jsonld|zip|xlsx|xml|md|txt)$/.test(file))
      .map((file) => file.slice('data/'.length));
    expect(data.filter((name) => name !== 'manifest.json' && name !== 'checksums.txt')).toEqual(
      manifest.files.map((f) => f.name).toSorted(),
    );
  });
});
