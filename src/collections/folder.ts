import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';
import { nearest } from './did-you-mean.ts';
import { linked, unreadable } from './text-file.ts';

/** What lies beside the collections: the received text. */
const BESIDE = ['source'];

/** What lies in a folder, in a fixed order, hidden files left out; nothing, with a fault, where it can't be read. A folder that is not there is empty. */
export async function listFolder(dir: string, folder: string): Promise<{ entries: Dirent[]; diagnostics: Diagnostic[] }> {
  try {
    const all = await readdir(join(dir, folder), { withFileTypes: true });
    const entries = all.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return { entries, diagnostics: [] };
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { entries: [], diagnostics: gone ? [] : [unreadable(folder, error)] };
  }
}

/** A record's file name is its address on the site: one safe form. */
const SAFE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is wrong with an entry of a collection's folder, beside what stands in it; nothing for a file that is to be read. */
export function wrongEntry(collection: string, entry: Dirent, ending: string): Diagnostic | undefined {
  const { name } = entry;
  const file = `${collection}/${name}`;
  if (entry.isSymbolicLink()) return linked(file);
  if (entry.isDirectory())
    return {
      code: 'nested-folder',
      file,
      found: `文件夹 ${name}`,
      expected: `${collection}/ 里只有文件`,
      fix: `把里面的文件移到 ${collection}/ 里，删去这个文件夹。`,
    };
  const stem = name.slice(0, -ending.length);
  if (!name.endsWith(ending))
    return { code: 'file-type', file, found: name, expected: `以 ${ending} 结尾的文件`, fix: '改文件名，或把文件移出这个文件夹。' };
  if (SAFE.test(stem)) return undefined;
  const better = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return {
    code: 'file-name',
    file,
    found: name,
    expected: `小写英文字母、数字和连字符，加 ${ending}；文件名会出现在网址里`,
    fix: better === '' ? '改文件名。' : `改成 ${better}${ending}。`,
  };
}

/** What lies in the content folder itself and belongs nowhere: misspelt folders, other endings, records in the wrong place, links. */
export function wrongAtTop(
  entries: readonly Dirent[],
  singles: readonly string[],
  folders: readonly string[],
  kept: readonly string[],
): Diagnostic[] {
  const files = singles.map((name) => `${name}.yaml`);
  const known = [...files, ...folders, ...BESIDE, ...kept];
  return entries.flatMap((entry): Diagnostic[] => {
    const { name } = entry;
    if (entry.isSymbolicLink() && known.includes(name)) return [linked(name)];
    if (entry.isDirectory() ? [...folders, ...BESIDE, ...kept].includes(name) : [...files, ...BESIDE, ...kept].includes(name)) return [];
    const [near] = known.includes(name.toLowerCase()) ? [name.toLowerCase()] : nearest(name, entry.isDirectory() ? folders : known, 1, 0.6);
    return [
      {
        code: 'unknown-file',
        file: name,
        found: entry.isDirectory() ? `文件夹 ${name}` : name,
        expected: entry.isDirectory() ? `${folders.join('、')} 之一` : `${files.join('、')} 之一；记录放在各自的文件夹里`,
        fix: near === undefined ? '移到它所属的文件夹，或移出 content。' : `是不是 ${near}？改名字（大小写也算），否则移出 content。`,
      },
    ];
  });
}
