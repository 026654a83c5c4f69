import { address } from '../../../src/plan/addresses.ts';
import type { HTMLElement } from 'node-html-parser';
import type { Page, Site } from './site.ts';

/** Every address that a page's elements name, with the element. `srcset` gives each of its addresses. */
export function addresses(page: Page): { element: HTMLElement; attribute: string; value: string }[] {
  return page.document.querySelectorAll('[href], [src], [srcset], [action], [poster], [data-src]').flatMap((element) =>
    ['href', 'src', 'srcset', 'action', 'poster', 'data-src'].flatMap((attribute) => {
      const value = element.getAttribute(attribute);
      if (value === undefined) return [];
      const values = attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
      return values.map((one) => ({ element, attribute, value: one }));
    }),
  );
}

const HOST = 'http://site.invalid';

/** Why an address of a page leads nowhere, or undefined when it leads somewhere. Other hosts and other schemes are not looked at. */
export function brokenBecause(site: Site, page: Page, value: string): string | undefined {
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(value)) return undefined;
  const here = new URL(site.base + page.path.slice(1), HOST);
  const url = new URL(value, here);
  if (url.origin !== HOST) return undefined;
  if (!url.pathname.startsWith(site.base)) return 'leads out of the site’s path';
  const path = `/${decodeURIComponent(url.pathname.slice(site.base.length))}`;
  const target = [...site.pages, ...site.frames].find((other) => other.path === path);
  if (!target) {
    if (site.files.includes(path.slice(1))) return undefined;
    return site.files.includes(`${path.slice(1)}/index.html`) ? 'lacks the slash at the end' : 'leads to no page or file';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  // The fit check keeps answers in the fragment.
  if (path === address.check() && anchor.includes('=')) return undefined;
  if (anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return undefined;
  return idsOf(target).has(anchor) ? undefined : 'leads to no element with this id';
}

const known = new WeakMap<Page, Set<string>>();
/** The ids on a page. */
export function idsOf(page: Page): Set<string> {
  const ids = known.get(page) ?? new Set(page.document.querySelectorAll('[id]').map((element) => element.id));
  known.set(page, ids);
  return ids;
}
