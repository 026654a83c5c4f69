import { constants } from 'node:fs';
import { access, lstat, readdir, realpath, stat } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root } from '../lib/root.ts';
import type { Settings } from '../../src/site/settings.ts';
import { entriesOf, readMark } from './mark.ts';
import { EXIT } from '../lib/fault-words.ts';
import { BuildError } from './step.ts';
import { refusedContents, refusedPlace, type Contents } from './target.ts';

/** A path with its links followed, as far as it exists: two names of one folder become one. A link that leads nowhere stays a name. */
export async function realPath(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realPath(dirname(path)), basename(path));
}

async function contentsOf(path: string): Promise<Contents> {
  if (!(await lstat(path).catch(() => undefined))) return { kind: 'nothing' };
  const folder = await stat(path).catch(() => undefined);
  if (!folder?.isDirectory()) return { kind: 'no folder' };
  if (folder.dev !== (await stat(dirname(path))).dev) return { kind: 'disk' };
  const made = await readMark(path);
  // Without a mark one name is as bad as all of them, and the folder may be huge.
  return { kind: 'folder', made, entries: made ? await entriesOf(path) : await readdir(path) };
}

/** The nearest folder above a path that exists: there its folder would be made. */
async function standing(path: string): Promise<string> {
  const parent = dirname(path);
  return parent === path || (await stat(parent).catch(() => undefined)) ? parent : standing(parent);
}

/** A message that refuses a place: which, why, and what to do instead. */
export const refused = (path: string, why: string): BuildError =>
  new BuildError(
    `The site cannot go into ${path}: ${why}.\nNothing was changed. Name a folder that is new, empty or made by a build (--out DIR, PLAN_OUT; for an archive --file FILE.zip); or, if nothing in this one is needed, look into it, delete it yourself and run the command again.`,
    EXIT.usage,
  );

/**
 * The folder where a site goes, with links followed.
 * @throws BuildError when it is not a build's to replace, and the file system's own error when nothing can be written there
 */
export async function placeFor({ out, content }: Pick<Settings, 'out' | 'content'>): Promise<string> {
  const path = await realPath(out);
  const homes = await Promise.all([homedir(), userInfo().homedir, tmpdir()].map(realPath));
  const why =
    refusedPlace(path, { project: await realPath(root), content: await realPath(content), homes }) ??
    refusedContents(await contentsOf(path));
  if (why) throw refused(path, why);
  await access(await standing(path), constants.W_OK);
  return path;
}
