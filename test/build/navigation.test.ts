import { describe, expect, test } from 'vitest';
import { address } from '../../src/plan/addresses.ts';
import { otherSite, realSite, type Page } from './support/site.ts';

/** Addresses of the site to which a page leads, without the site's base path. */
const linksOf = (page: Page, base: string): Set<string> =>
  new Set(
    page.document
      .querySelectorAll('a[href]')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((to) => to.startsWith(base))
      .map((to) => `/${to.slice(base.length).replace(/[?#].*$/, '')}`),
  );

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('the ways through the site of %s', (_, site) => {
  const pages = site.pages.filter(({ path }) => !path.startsWith('/404'));
  const goesTo = new Map(pages.map((page) => [page.path, linksOf(page, site.base)]));

  test('every page is at most two taps from the home page', () => {
    const one = goesTo.get(address.home()) ?? new Set<string>();
    const two = new Set([address.home(), ...one, ...[...one].flatMap((path) => [...(goesTo.get(path) ?? [])])]);
    expect(pages.map(({ path }) => path).filter((path) => !two.has(path))).toEqual([]);
  });

  test('the responsibility matrix, the map of the site and search are one tap from every page', () => {
    for (const { path } of pages)
      for (const to of [address.matrix(), address.plan(), address.search(), address.about(), address.pictures()])
        expect(goesTo.get(path), path).toContain(to);
  });

  test('every page says in its navigation where one is', () => {
    const lost = pages.filter(
      ({ document }) => document.querySelectorAll('nav [aria-current="page"], header [aria-current="page"]').length === 0,
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
  });
});
