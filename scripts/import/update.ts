import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { checkContent } from '../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../src/collections/diagnostic.ts';
import { updateContent } from '../../src/import/update/update.ts';
import { ImportError } from './error.ts';
import type { ReceivedDocument } from './received.ts';
import { makeFolder } from '../lib/make-folder.ts';

/** The records of a content folder, by path. */
async function recordsOf(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile() && /\.(?:ya?ml|mdx?)$/.test(e.name)).map((e) => relative(dir, join(e.parentPath, e.name)).replaceAll('\\', '/')); // prettier-ignore
  return new Map(
    await Promise.all(
      paths.toSorted().map(async (path) => [path, (await readFile(join(dir, path), 'utf8')).replaceAll('\r\n', '\n')] as const),
    ),
  );
}

/**
 * Brings a corrected notice into a content folder, and prints what changed.
 * @returns the exit code: 1 when a person has something to do before the folder passes the check
 * @throws ImportError for a folder that is none or has faults already
 */
export async function updateFolder(dir: string, shown: string, document: ReceivedDocument): Promise<number> {
  const before = await checkContent(dir);
  if (before.plan === undefined)
    throw new ImportError(shown, `检查有 ${before.diagnostics.length} 处错误`, '一个检查没有错误的内容文件夹', '先运行 npm run check -- --content，改好以后再更新。'); // prettier-ignore
  const earlier = await readFile(join(dir, 'source/notice.txt'), 'utf8');
  const { files, told, unplaced } = updateContent(earlier, document.text, await recordsOf(dir));
  if (told.length === 0 && unplaced.length === 0) {
    console.log('正式文本与原来的逐字相同，没有改动。');
    return 0;
  }
  for (const [path, content] of [...files, ...document.received]) {
    await makeFolder(dirname(join(dir, path)));
    await writeFile(join(dir, path), content);
  }
  for (const line of [...document.notes, ...told]) console.log(line);
  for (const change of unplaced)
    console.log(change.kind === 'removed' ? `要人来删：${change.before}` : `要人来放（第 ${change.line} 行）：${change.after}`);
  const { diagnostics, fidelity } = await checkContent(dir);
  if (diagnostics.length > 0) console.error(formatDiagnostics(diagnostics));
  else console.log(`检查没有错误，原文一致：${fidelity?.same}／${fidelity?.total} 字。`);
  return diagnostics.length > 0 || unplaced.length > 0 ? 1 : 0;
}
