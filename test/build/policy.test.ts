import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policy } from '../../scripts/build/policy.ts';
import { root } from '../../scripts/lib/root.ts';
import { readSettings } from '../../src/site/settings.ts';
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

describe('a page of the site into which something came that is not the site’s own', () => {
  const home = realSite().pages.find(({ path }) => path === '/')?.html ?? '';

  /** What the step of the build says about the page when this stands in its body. */
  async function saidOf(strange: string): Promise<string> {
    mkdirSync(join(root, '.build'), { recursive: true });
    const stage = mkdtempSync(join(root, '.build', 'strange-'));
    try {
      mkdirSync(join(stage, 'guides'));
      writeFileSync(
        join(stage, 'guides', 'index.html'),
        home.replace('</main>', () => `${strange}</main>`),
      );
      await policy.run({ ...readSettings(), stage, beside: stage });
      expect(readFileSync(join(stage, 'guides', 'index.html'), 'utf8')).toContain(strange);
      return '';
    } catch (error) {
      return (error as Error).message;
    } finally {
      rmSync(stage, { recursive: true });
    }
  }

  test('is published when it only looks so', async () => {
    for (const harmless of [
      '',
      '<p>&lt;script&gt;</p>',
      '<a href="/javascript/" title="onclick=1 style=2">一</a>',
      '<script type="application/ld+json">{}</script>',
    ])
      expect(await saidOf(harmless), harmless).toBe('');
  });

  test.each([
    ['<script>alert(document.cookie)</script>', '<script> alert(document.cookie)'],
    ['<SCRIPT type=module>alert()</SCRIPT >', '<script> alert()'],
    ['<script data-a=">">alert()</script>', '<script> alert()'],
    ['<script type="application/javascript">alert()</script>', '<script> alert()'],
    ['<style>p { color: red }</style>', '<style> p { color: red }'],
    ['<img src="/x.png" onerror="alert()">', 'attribute onerror="alert()"'],
    ['<p style="color: red">一</p>', 'attribute style="color: red"'],
    ['<a title=">" href="java script:1" onclick=alert()>一</a>', 'attribute onclick=alert()'],
    ['<a href=" JavaScript:alert()">一</a>', 'attribute href=" JavaScript:alert()"'],
    ['<iframe srcdoc="x"></iframe>', 'attribute srcdoc="x"'],
  ])('is refused, with the page’s name and what it is: %s', async (strange, told) => {
    expect(await saidOf(strange)).toContain(`\n  guides/index.html: ${told}\n`);
  });
});
