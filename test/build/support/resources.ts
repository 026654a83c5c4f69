import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Site } from './site.ts';

/** Size on the wire: brotli at the highest quality, as files are compressed ahead for a server. */
export const wireSize = (body: string | Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** File of the site that an address within it names; the address may have a query or a fragment. */
export const fileOf = (site: Site, address: string): string => decodeURIComponent(address.replace(/[?#].*$/, '').slice(site.base.length));

/** Style sheets that a page needs to show: those for paper come after everything else. */
export const styleSheets = (page: Page): string[] =>
  page.document.querySelectorAll('link[rel="stylesheet"]:not([media="print"])').map((link) => link.getAttribute('href') ?? '');

const IMPORT = /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g;

/** Script files that a page loads before anyone touches it, with the modules that they import, each once. */
export function scriptFiles(site: Site, page: Page): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, target = ''] of readFileSync(join(site.dir, file), 'utf8').matchAll(IMPORT))
      visit(new URL(target, `http://x/${file}`).pathname.slice(1));
  };
  for (const script of page.document.querySelectorAll('script[src], link[rel="modulepreload"]'))
    visit(fileOf(site, script.getAttribute('src') ?? script.getAttribute('href') ?? ''));
  return [...found];
}

/** Scripts written into the page that run; data blocks do not. */
export const inlineScripts = (page: Page): string[] =>
  page.document
    .querySelectorAll('script:not([src])')
    .filter((script) => /^(module|text\/javascript)?$/.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent);
