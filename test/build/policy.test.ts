import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inlineScripts } from './support/resources.ts';
import { otherSite, realSite, type Page } from './support/site.ts';

/** Directives of a page's content security policy, by name. */
function policyOf(page: Page): Map<string, string[]> {
  const content = page.document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
  const policy = new Map<string, string[]>();
  for (const directive of content.split(';')) {
    const [name, ...values] = directive.trim().split(/\s+/);
    // Of a directive that stands twice, browsers take the first.
    if (name && !policy.has(name)) policy.set(name, values);
  }
  return policy;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('content security policy of %s', (_, site) => {
  const lacking = (has: (page: Page) => boolean): string[] =>
    [...site.pages, ...site.frames].filter((page) => !has(page)).map((page) => page.path);

  test('every page has one, and it forbids what it does not name', () => {
    expect(lacking((page) => policyOf(page).get('default-src')?.join(' ') === "'none'")).toEqual([]);
  });

  test('no page allows inline code, evaluation or another host', () => {
    const OPEN = /unsafe-inline|'unsafe-eval'|unsafe-hashes|^\*$|^https?:|^\/\//;
    expect(lacking((page) => ![...policyOf(page).values()].flat().some((value) => OPEN.test(value)))).toEqual([]);
  });

  test('the policy stands before everything that is fetched', () => {
    expect(
      lacking((page) => {
        const policy = page.html.search(/http-equiv="content-security-policy"/i);
        const first = page.html.search(/<(script\b[^>]*\ssrc|link\b[^>]*\srel="?(stylesheet|modulepreload|preload))/i);
        return policy >= 0 && (first < 0 || policy < first);
      }),
    ).toEqual([]);
  });

  test('each script and style in a page is one that its policy knows', () => {
    const unknown = [...site.pages, ...site.frames].flatMap((page) => {
      const policy = policyOf(page);
      const styles = page.document.querySelectorAll('style').map((style) => style.textContent);
      return [
        ...inlineScripts(page).filter((script) => !policy.get('script-src')?.includes(hashOf(script))),
        ...styles.filter((style) => !policy.get('style-src')?.includes(hashOf(style))),
      ].map((text) => `${page.path}: ${text.slice(0, 60)}`);
    });
    expect(unknown).toEqual([]);
  });

  test('no element carries a handler or a style of its own', () => {
    const HANDLER = /<[a-z][^>]*\s(on[a-z]+|style)\s*=/i;
    expect(lacking((page) => !HANDLER.test(page.html.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')))).toEqual([]);
  });
});
