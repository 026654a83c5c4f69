import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, type Settings } from '../settings.ts';

/** Everything in the project that a built site depends on. */
const SOURCES = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** Where the mark of the last build into a folder is kept. */
const markOf = ({ out }: Settings): string => join(root, '.build', 'marks', createHash('sha256').update(out).digest('hex').slice(0, 16));

async function filesUnder(path: string): Promise<string[]> {
  const kind = await stat(path).catch(() => undefined);
  if (!kind) return [];
  if (!kind.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Fingerprint of a build's sources and settings: the same fingerprint, the same site. */
export async function fingerprint(settings: Settings): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of [...SOURCES.map((source) => join(root, source)), settings.content])
    for (const file of await filesUnder(path)) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** Whether `out` holds the site that these sources make. */
export async function isFresh(settings: Settings): Promise<boolean> {
  if (!(await stat(join(settings.out, 'index.html')).catch(() => undefined))) return false;
  const mark = await readFile(markOf(settings), 'utf8').catch(() => undefined);
  return mark !== undefined && mark === (await fingerprint(settings));
}

/** Remembers that `out` now holds the site with this fingerprint. */
export async function markFresh(settings: Settings, mark: string): Promise<void> {
  await mkdir(join(root, '.build', 'marks'), { recursive: true });
  await writeFile(markOf(settings), mark);
}
