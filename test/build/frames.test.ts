import { describe, expect, test } from 'vitest';
import { otherSite, realSite } from './support/site.ts';

describe.each([
  ['the plan', realSite(), 13],
  ['another plan', otherSite(), 4],
])('pieces of %s for frames of other sites', (_, site, departments) => {
  const of = (kind: string) => site.frames.filter(({ path }) => path.startsWith(`/embed/${kind}/`));

  test('there is one for each department and each target', () => {
    expect(of('matrix')).toHaveLength(departments);
    const how = site.pages.find(({ path }) => path === '/embed/');
    const named = how?.document.querySelectorAll('details a').map((a) => a.getAttribute('href')) ?? [];
    expect([...of('matrix'), ...of('target')].filter(({ path }) => !named.includes(site.base + path.slice(1)))).toEqual([]);
  });

  test('each names its source, leads to the page it comes from, and is no page of its own', () => {
    expect(site.frames.length).toBeGreaterThan(departments);
    for (const { path, document, html } of site.frames) {
      const home = document.querySelector('h1 a')?.getAttribute('href') ?? '';
      expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), path).toMatch(new RegExp(`${home}$`));
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content'), path).toBe('noindex');
      expect(document.querySelector('base')?.getAttribute('target'), path).toBe('_top');
      expect(document.querySelector('.source')?.textContent, path).toContain('号');
      // One script takes the reader's size of type, one tells how high the frame is; what else runs is a drawing's own, from this site.
      expect(document.querySelectorAll('script:not([src])'), path).toHaveLength(2);
      const others = document.querySelectorAll('script[src]').map((script) => script.getAttribute('src'));
      expect(
        others.every((src) => src?.startsWith(`${site.base}_astro/`)),
        path,
      ).toBe(true);
      expect(html, path).toContain('plan-frame-height');
    }
  });
});
