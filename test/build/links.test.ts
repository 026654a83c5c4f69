import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addresses, brokenBecause, idsOf } from './support/links.ts';
import { otherSite, realSite } from './support/site.ts';

describe.each([
  ['the plan', realSite()],
  ['another plan, under a path', otherSite()],
])('links of %s', (_, site) => {
  test('every internal link and anchor leads somewhere', () => {
    const broken = [...site.pages, ...site.frames].flatMap((page) =>
      addresses(page).flatMap(({ element, attribute, value }) => {
        const why = brokenBecause(site, page, value);
        return why ? [`${page.path}: <${element.rawTagName} ${attribute}="${value}"> ${why}`] : [];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    const repeated = site.pages.filter((page) => page.document.querySelectorAll('[id]').length !== idsOf(page).size);
    expect(repeated.map((page) => page.path)).toEqual([]);
  });

  test('nothing is loaded from another host', () => {
    const LOADS = /^(script|img|source|iframe|video|audio|embed|object|form|input)$/i;
    const loaded = [...site.pages, ...site.frames].flatMap((page) =>
      addresses(page)
        .filter(({ element, value }) => {
          const loads =
            LOADS.test(element.rawTagName) || (/^link$/i.test(element.rawTagName) && element.getAttribute('rel') !== 'canonical');
          return loads && /^(https?:)?\/\//i.test(value);
        })
        .map(({ value }) => `${page.path}: ${value}`),
    );
    expect(loaded).toEqual([]);
  });

  test('style sheets name no other host', () => {
    const styles = [
      ...site.files.filter((file) => file.endsWith('.css')).map((file) => [file, readFileSync(join(site.dir, file), 'utf8')] as const),
      ...site.pages.map(
        (page) =>
          [
            page.path,
            page.document
              .querySelectorAll('style')
              .map((style) => style.textContent)
              .join('\n'),
          ] as const,
      ),
    ];
    expect(styles.filter(([, text]) => /(url\(\s*["']?|@import\s*["'])(https?:)?\/\//i.test(text)).map(([name]) => name)).toEqual([]);
  });

  test('scripts ask no other host', () => {
    // Pagefind names its own documentation in messages; what is forbidden is to ask for something there.
    const ASKS = /(?:fetch|import|importScripts|Worker|WebSocket|EventSource|sendBeacon|open)\(\s*["'`](?:https?:|wss?:)?\/\//;
    const scripts = site.files.filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => ASKS.test(readFileSync(join(site.dir, file), 'utf8')))).toEqual([]);
  });
});
