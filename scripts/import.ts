import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { ImportError } from './import/error.ts';
import { readDocument } from './import/read-document.ts';
import { updateFolder } from './import/update.ts';
import { importNotice } from './import/write.ts';
import { readCommand, refuse } from './lib/arguments.ts';
import { EXIT } from './lib/fault-words.ts';
import { makeFolder } from './lib/make-folder.ts';

const help = `npm run import -- FILE --out DIR
npm run import -- FILE --update DIR
Makes a content folder of an official notice: FILE is .txt, .html (saved from a government site), .docx or .pdf.
Prints counts and, line by line, what was not understood; every guess is an open point in DIR/review.yaml.
  --out DIR   the new content folder; must be empty or not exist
  --update DIR  bring a corrected notice into an existing content folder: what changed in the text changes in the records, the editor's own words stay;
                says what changed, and which paragraphs a person has to place. The folder must pass the check before
  --force     write into a folder that has files; files of the same name are replaced`;

const { values, words } = readCommand(help, { out: { type: 'string' }, update: { type: 'string' }, force: { type: 'boolean' } }, 1);
const [file] = words;
const [out, update] = [values.out, values.update].map((dir) => (dir === undefined ? undefined : String(dir)));
if (file === undefined) refuse(help, 'name the file of the notice');
if ((out === undefined) === (update === undefined))
  refuse(help, 'say where it goes: --out DIR for a new folder, --update DIR for one that is there');
try {
  if (update !== undefined) process.exitCode = await updateFolder(resolve(update), update, await readDocument(resolve(file)));
  else if (out !== undefined) await importInto(file, out, values.force === true);
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = EXIT.faults;
}

/** Makes a content folder of a notice, and says what was read and what was not. */
async function importInto(file: string, out: string, force: boolean): Promise<void> {
  const dir = resolve(out);
  if (!force && existsSync(dir) && (await readdir(dir)).length > 0)
    throw new ImportError(out, '文件夹里已有文件', '一个空的或还没有的文件夹', '换一个文件夹；要覆盖同名文件时加 --force。');
  const document = await readDocument(resolve(file));
  const { files, points, counts, notice } = importNotice(document.text);
  for (const [path, content] of [...files, ...document.received]) {
    await makeFolder(dirname(join(dir, path)));
    await writeFile(join(dir, path), content);
  }
  for (const note of document.notes) console.log(note);
  console.log(
    `写入 ${out}：任务 ${counts.tasks}，任务组 ${counts.groups}，单位 ${counts.departments}，指标 ${counts.targets}，其他部分 ${counts.sections}。`,
  );
  console.log(`待核对 ${points.length} 处（review.yaml）。`);
  if (notice.remarks.length > 0) console.log('没有读懂或要对照原件的：');
  for (const r of notice.remarks)
    console.log(`  ${r.line === undefined ? '全文' : `第 ${r.line} 行`}：${r.words ? `${r.words}——` : ''}${r.why}`);
  const { diagnostics, fidelity } = await checkContent(dir);
  if (diagnostics.length > 0) {
    console.error(formatDiagnostics(diagnostics));
    process.exitCode = 1;
  } else console.log(`检查没有错误，原文一致：${fidelity?.same}／${fidelity?.total} 字。下一步：PLAN_CONTENT=${out} npm start`);
}
