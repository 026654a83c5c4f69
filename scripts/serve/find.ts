import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What an address leads to: a file, another address, or nothing. */
export type Found = { file: string } | { redirect: string } | undefined;

/** Files and folders with a leading dot are nobody's business, but for what RFC 8615 makes public. */
const hidden = (relative: string): boolean =>
  relative.split(sep).some((part, i) => part.startsWith('.') && !(i === 0 && part === '.well-known'));

/**
 * Finds what stands at a path of the site. A folder's address ends with a slash; nothing outside the folder is ever reached, by no link either.
 * @param dir folder of the site, its real path
 * @param base path under which the site stands, with a slash at both ends
 */
export async function find(dir: string, base: string, path: string): Promise<Found> {
  if (`${path}/` === base) return { redirect: base };
  if (!path.startsWith(base)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  // Where the path really ends, after `..` and links. A name that is too long is a name of nothing.
  const target = await realpath(join(dir, name)).catch(() => undefined);
  if (!target || (target !== dir && !target.startsWith(dir + sep)) || hidden(target.slice(dir.length + 1))) return undefined;
  const kind = await stat(target);
  if (!kind.isDirectory()) return kind.isFile() && !path.endsWith('/') ? { file: target } : undefined;
  const index = join(target, 'index.html');
  if ((await realpath(index).catch(() => undefined)) !== index) return undefined;
  // One slash only at the front: `//host` would lead to another host, and `/\host`, too.
  return path.endsWith('/') ? { file: index } : { redirect: `/${path.replace(/^[/\\]+/, '')}/` };
}
