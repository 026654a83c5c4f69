import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './step.ts';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Inline elements of a page by name: `script` without `src`, `style`. Data blocks (`application/ld+json`) are no scripts and need no hash. */
function inline(html: string, element: 'script' | 'style'): string[] {
  const found = html.matchAll(new RegExp(`<${element}([^>]*)>([\\s\\S]*?)</${element}>`, 'g'));
  return [...found].filter(([, attributes = '']) => !/\bsrc=|type="application\//.test(attributes)).map(([, , text = '']) => text);
}

/**
 * Narrows a page's policy to the hashes of what stands in it. Astro lists the hashes of everything that any page might hold; those are
 * 400 bytes that do not compress, and each is a script more than the page needs to allow.
 */
export function narrowPolicy(html: string): string {
  return html.replace(META, (_, policy: string) => {
    const narrowed = policy
      .split(';')
      .map((directive) => directive.trim())
      .filter(Boolean)
      .map((directive) => {
        const element = directive.startsWith('script-src') ? 'script' : directive.startsWith('style-src') ? 'style' : undefined;
        if (!element) return directive;
        const own = new Set(inline(html, element).map(hash));
        return [...directive.split(/\s+/).filter((word) => !word.startsWith("'sha")), ...own].join(' ');
      });
    return `<meta http-equiv="content-security-policy" content="${narrowed.join(';')}">`;
  });
}

/** Each page allows exactly the inline script and style that it holds. */
export const policy: Step = {
  name: 'narrow the content security policy',
  run: async ({ stage }) => {
    for (const file of (await readdir(stage, { recursive: true })).filter((f) => f.endsWith('.html'))) {
      const path = join(stage, file);
      await writeFile(path, narrowPolicy(await readFile(path, 'utf8')));
    }
  },
};
