import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { META } from '../build/inline.ts';

/** What only the pages themselves say: which of their inline scripts and styles are theirs. It would change with every change of the content. */
const OF_THE_PAGE = new Set(['default-src', 'script-src', 'style-src']);
/** Kinds of content (CSP 3) that `default-src 'none'` forbids where a page does not name them; scripts and styles are the page's. */
const KINDS = ['img-src', 'connect-src', 'font-src', 'frame-src', 'manifest-src', 'media-src', 'object-src', 'worker-src'];

/** Parses a policy: directive to its sources, in order. */
function parse(policy: string): Map<string, string[]> {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/**
 * The policy that a server sends with every answer: what holds for all pages, whatever the content. Within it each page keeps to its own rules, which
 * alone name scripts and styles; a header with their hashes would be 2 kB more and leave pages unstyled behind the header of an earlier build.
 * Who may frame a page comes on top: only a header can say that.
 * @param policies the policies of the pages
 */
export function headerPolicy(policies: readonly string[]): string {
  const pages = policies.map(parse);
  const all = new Map<string, Set<string>>();
  for (const page of pages)
    for (const [name, sources] of page) if (!OF_THE_PAGE.has(name)) all.set(name, new Set([...(all.get(name) ?? []), ...sources]));
  const closed = pages.length > 0 && pages.every((page) => page.get('default-src')?.join(' ') === "'none'");
  if (closed) for (const kind of KINDS) if (!all.has(kind)) all.set(kind, new Set(["'none'"]));
  return [...all]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, sources]) => [name, ...[...sources].filter((source) => sources.size === 1 || source !== "'none'")].join(' '))
    .join('; ');
}

/** The policies of a built site's pages by file; undefined where a page has none. */
export async function policiesOf(dir: string): Promise<Map<string, string | undefined>> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  return new Map(await Promise.all(files.map(async (file) => [file, META.exec(await readFile(join(dir, file), 'utf8'))?.[1]] as const)));
}
