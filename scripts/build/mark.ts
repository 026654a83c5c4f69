import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { FILE_MODE } from './readable.ts';

/** File in a built site that says: a build made this, and what. A web server that hides dotfiles hides it; it tells nothing but addresses. */
export const MARK = '.plan-explorer';

const HEAD = `A build of plan-explorer made this folder. The next build into it replaces these files, and stops when there are others.\n`;

/** Every file of a folder, and every folder in which there is none (with a slash at its end), relative to it, with `/`, in a fixed order. */
export async function entriesOf(dir: string): Promise<string[]> {
  const all = await readdir(dir, { recursive: true, withFileTypes: true });
  const parents = new Set(all.map((entry) => entry.parentPath));
  return all
    .map((entry) => ({ path: join(entry.parentPath, entry.name), folder: entry.isDirectory() }))
    .filter(({ path, folder }) => !folder || !parents.has(path))
    .map(({ path, folder }) => relative(dir, path).split(sep).join('/') + (folder ? '/' : ''))
    .toSorted();
}

/** Marks a finished site as made by a build: the same mark for the same files. */
export async function writeMark(dir: string): Promise<void> {
  const entries = (await entriesOf(dir)).filter((entry) => entry !== MARK);
  await writeFile(join(dir, MARK), `${HEAD}${[...entries, MARK].join('\n')}\n`);
  await chmod(join(dir, MARK), FILE_MODE);
}

/** What a build made of a folder; undefined when none did. */
export async function readMark(dir: string): Promise<string[] | undefined> {
  const text = await readFile(join(dir, MARK), 'utf8').catch(() => '');
  return text.startsWith(HEAD) ? text.slice(HEAD.length).split('\n').filter(Boolean) : undefined;
}
