import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { hashOf, inlineOf, META } from '../build/inline.ts';

/** Base path with which an archive is built: a word that stands nowhere else, so that every address of the site can be found and made relative. */
export const TOKEN = '/site-base-of-the-archive/';

/** Files that only make sense at a known address, and the links to them. */
const AT_HOME = /^(robots\.txt|sitemap.*\.xml|opensearch\.xml|site\.webmanifest)$/;
const LINKS_HOME = /<link [^>]*rel="(?:manifest|search)"[^>]*>/g;

/** The way from a page back to the site's root: `../../` for `tasks/16/index.html`. */
export const wayUp = (file: string): string => '../'.repeat(file.split('/').length - 1) || './';

/**
 * A page whose addresses within the site are relative; `siteBase` tells scripts where the site stands. Full addresses lead to the site's home. The page's
 * policy names its scripts and styles as they are now, and the one that is added; it comes here narrowed, and nothing that it does not know is added to it.
 */
export function relocatePage(html: string, file: string, origin: string): string {
  const up = wayUp(file);
  const moved = (text: string): string => text.replaceAll(`${origin}${TOKEN}`, `${origin}/`).replaceAll(TOKEN, up);
  const base = `siteBase=new URL("${up}",location.href).pathname`;
  const hashes = new Map(inlineOf(html).map(({ text }) => [hashOf(text), hashOf(moved(text))]));
  return moved(html.replaceAll(LINKS_HOME, ''))
    .replace(META, (meta, policy: string) => {
      const words = policy.replace(/'sha256-[^']*'/g, (hash) => hashes.get(hash) ?? hash);
      const more = html.includes('<script>') ? words.replace(/script-src [^;]*/, (directive) => `${directive} ${hashOf(base)}`) : words;
      return meta.replace(policy, () => more);
    })
    .replace('<script>', () => `<script>${base}</script><script>`);
}

/** A script whose addresses within the site begin where `siteBase` says. */
export function relocateScript(code: string): string {
  const word = TOKEN.replaceAll('/', '\\/');
  return code
    .replace(
      new RegExp(`(["'])${word}((?:(?!\\1)[^\\\\])*)\\1`, 'g'),
      (_, quote: string, rest: string) => `(globalThis.siteBase+${quote}${rest}${quote})`,
    )
    .replaceAll(TOKEN, '${globalThis.siteBase}');
}

/**
 * Makes a site built with the base path `TOKEN` work under any path.
 * @param dir the built files, with their narrowed policies, before the search index
 * @param origin the address of the site's home, for the links that lead there
 */
export async function relocate(dir: string, origin: string): Promise<void> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    );
  for (const file of files) {
    const path = join(dir, file);
    if (AT_HOME.test(file)) await rm(path);
    else if (file.endsWith('.html')) await writeFile(path, relocatePage(await readFile(path, 'utf8'), file, origin));
    else if (file.endsWith('.js')) await writeFile(path, relocateScript(await readFile(path, 'utf8')));
    else if (/\.(css|svg)$/.test(file)) await writeFile(path, (await readFile(path, 'utf8')).replaceAll(TOKEN, wayUp(file)));
    // Data for others: addresses stay those of the root, as in the site itself.
    else if (/\.(json|csv|xml|md|txt)$/.test(file)) await writeFile(path, (await readFile(path, 'utf8')).replaceAll(TOKEN, '/'));
  }
}
