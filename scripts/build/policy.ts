import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf, inlineOf, META, unsafeAttributesOf } from './inline.ts';
import { BuildError, type Step } from './step.ts';

/** What a page holds that our sources did not put there, for a message: its beginning. */
const snippet = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 80);

/**
 * What a page would run or apply and its policy does not know. The policy is the one that Astro wrote: it lists what the modules and `astro.config.mjs` hold,
 * computed from these alone, so that whatever came into a page by another way is not in it.
 * @returns a line for each
 */
export function strangersIn(html: string): string[] {
  const policy = META.exec(html)?.[1];
  if (policy === undefined) return ['no content security policy'];
  const known = new Map(policy.split(';').map((directive) => [directive.trim().split(/\s+/)[0], directive] as const));
  const inline = inlineOf(html).filter(({ element, text }) => !known.get(`${element}-src`)?.includes(hashOf(text)));
  return [
    ...inline.map(({ element, text }) => `<${element}> ${snippet(text)}`),
    ...unsafeAttributesOf(html).map((attribute) => `attribute ${snippet(attribute)}`),
  ];
}

/**
 * Narrows a page's policy to the hashes of what stands in it. Astro lists the hashes of everything that any page might hold; those are
 * 400 bytes that do not compress, and each is a script more than the page needs to allow. Nothing is ever added. It becomes the first thing in the head.
 */
export function narrowPolicy(html: string): string {
  const own = new Set(inlineOf(html).map(({ text }) => hashOf(text)));
  const policy = META.exec(html)?.[1];
  if (policy === undefined) return html;
  const narrowed = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(Boolean)
    .map((directive) =>
      directive
        .split(/\s+/)
        .filter((word) => !word.startsWith("'sha") || own.has(word))
        .join(' '),
    );
  const meta = `<meta http-equiv="content-security-policy" content="${narrowed.join(';')}">`;
  // A policy binds what stands after it. Before it stands the encoding alone, which has to come among the first 1,024 bytes.
  const without = html.replace(META, '');
  const first = /<head>\s*(?:<meta charset="utf-8"\s*\/?>)?/i.exec(without);
  const at = first ? first.index + first[0].length : 0;
  return without.slice(0, at) + meta + without.slice(at);
}

/** Each page allows exactly the inline script and style that it holds and that our sources put there; a page with any other is not published. */
export const policy: Step = {
  name: 'narrow the content security policy',
  run: async ({ stage }) => {
    const files = (await readdir(stage, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
    const strange: string[] = [];
    for (const file of files) {
      const path = join(stage, file);
      const html = await readFile(path, 'utf8');
      strange.push(...strangersIn(html).map((what) => `  ${file}: ${what}`));
      await writeFile(path, narrowPolicy(html));
    }
    if (strange.length > 0)
      throw new BuildError(
        `Pages hold scripts, styles or handlers that do not come from the sources of the site:\n${strange.join('\n')}\nTake them out of the content. If they are the site’s own, write them as a module, or add their hash in astro.config.mjs.`,
      );
  },
};
