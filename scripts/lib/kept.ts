import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.ts';
import { makeFolder } from './make-folder.ts';

/** SHA-256 of everything that a made thing depends on, as a key of the cache. */
export const keyOf = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');

/**
 * Takes what was made before from the same things, or makes it. The folder `.cache` can be deleted at any time.
 * @param folder folder of the cache, within `.cache`, or an absolute one
 * @param name key with an ending: the same key, the same bytes
 */
export async function kept(folder: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const dir = folder.startsWith('/') ? folder : join(root, '.cache', folder);
  const file = join(dir, name);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const made = await make();
  await makeFolder(dir);
  // Two builds may make the same thing at once; neither may read the other's half.
  const part = `${file}.${process.pid}`;
  await writeFile(part, made);
  await rename(part, file);
  return made;
}
