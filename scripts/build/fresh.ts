import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import type { Settings } from '../../src/site/settings.ts';
import { realPath } from './place.ts';

/** Everything in the project that a built site depends on. */
const SOURCES = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** Where the mark of the last build into a folder is kept. */
const markOf = async (out: string): Promise<string> =>
  join(
    root,
    '.build',
    'marks',
    createHash('sha256')
      .update(await realPath(out))
      .digest('hex')
      .slice(0, 16),
  );

/** The mark of a folder: the fingerprint, then the settings. */
const readMarkOf = async (out: string): Promise<string[] | undefined> =>
  (await readFile(await markOf(out), 'utf8').catch(() => undefined))?.split('\n');

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
  const [mark] = (await readMarkOf(settings.out)) ?? [];
  return mark !== undefined && mark === (await fingerprint(settings));
}

/** The settings with which this project last built a site into a folder, and whether it would make the same again; undefined when it never did. */
export async function lastBuild(out: string): Promise<{ settings: Settings; fresh: boolean } | undefined> {
  const [, made] = (await readMarkOf(out)) ?? [];
  if (made === undefined) return undefined;
  const settings = JSON.parse(made) as Settings;
  return { settings, fresh: await isFresh(settings) };
}

/** Remembers that `out` now holds the site with this fingerprint. */
export async function markFresh(settings: Settings, mark: string): Promise<void> {
  await mkdir(join(root, '.build', 'marks'), { recursive: true });
  await writeFile(await markOf(settings.out), `${mark}\n${JSON.stringify(settings)}`);
}

/** Forgets what `out` holds: something else is about to go there. */
export async function forget(settings: Settings): Promise<void> {
  await rm(await markOf(settings.out), { force: true });
}
