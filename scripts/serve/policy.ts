import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** Parses a policy: directive to its sources, in order. */
function parse(policy: string): Map<string, string[]> {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/**
 * The rules of all pages together: what any page may do, this policy allows. A server sends it as a header with every answer; within it, each page
 * still keeps to its own, narrower rules.
 * @param policies the policies of the pages
 */
export function unionPolicy(policies: readonly string[]): string {
  const all = new Map<string, Set<string>>();
  for (const policy of policies)
    for (const [name, sources] of parse(policy)) {
      const known = all.get(name) ?? new Set();
      for (const source of sources) known.add(source);
      all.set(name, known);
    }
  return [...all]
    .map(([name, sources]) => {
      // 'none' stands alone or not at all.
      const allowed = sources.size > 1 ? [...sources].filter((s) => s !== "'none'") : [...sources];
      return [name, ...allowed.filter((s) => !s.startsWith("'sha")), ...allowed.filter((s) => s.startsWith("'sha")).toSorted()].join(' ');
    })
    .join('; ');
}

/** The policies that the pages of a built site carry. */
export async function policiesOf(dir: string): Promise<string[]> {
  const files = (await readdir(dir, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  const found = await Promise.all(files.map(async (file) => META.exec(await readFile(join(dir, file), 'utf8'))?.[1]));
  return found.filter((policy) => policy !== undefined);
}
