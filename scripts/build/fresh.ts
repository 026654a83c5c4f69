import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import type { Settings } from '../../src/site/settings.ts';
import { realPath } from './place.ts';

/** Everything in the project that a built site depends on. */
const SOURCES = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** Where the mark of the last build into a folder is kept. */
const markOf = async ({ out }: Settings): Promise<string> =>
  join(
    root,
    '.build',
    'marks',
    createHash('sha256')
      .update(await realPath(out))
      .digest('hex')
      .slice(0, 16),
  );

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

/** The files of a folder with their checksums. One that cannot be read has none; the checks tell of it. */
export async function hashesOf(path: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of await filesUnder(path)) {
    const body = await readFile(file).catch(() => undefined);
    hashes.set(file, body ? createHash('sha256').update(body).digest('hex') : '');
  }
  return hashes;
}

/** Fingerprint of a build's sources and settings: the same fingerprint, the same site. */
export async function fingerprint(settings: Settings): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of [...SOURCES.map((source) => join(root, source)), settings.content])
    for (const [file, sum] of await hashesOf(path)) hash.update(`\0${file}\0${sum}`);
  return hash.digest('hex');
}

/** Whether `out` holds the site that these sources make. */
export async function isFresh(settings: Settings): Promise<boolean> {
  if (!(await stat(join(settings.out, 'index.html')).catch(() => undefined))) return false;
  const mark = await readFile(await markOf(settings), 'utf8').catch(() => undefined);
  return mark !== undefined && mark === (await fingerprint(settings));
}

/** Remembers that `out` now holds the site with this fingerprint. */
export async function markFresh(settings: Settings, mark: string): Promise<void> {
  await mkdir(join(root, '.build', 'marks'), { recursive: true });
  await writeFile(await markOf(settings), mark);
}

/** Forgets what `out` holds: something else is about to go there. */
export async function forget(settings: Settings): Promise<void> {
  await rm(await markOf(settings), { force: true });
}
