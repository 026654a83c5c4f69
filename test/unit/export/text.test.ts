import { createHash } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/export/files.ts';
import { markdown, plainText } from '../../../src/export/text.ts';
import { FOLDERS, planOf } from './plans.ts';

interface Manifest {
  formatVersion: string;
  contentVersion: string;
  files: { name: string; bytes: number; sha256: string }[];
}

describe.each(FOLDERS)('the text of %s', async (dir) => {
  const plan = await planOf(dir);
  const words = plan.clauses.map((c) => c.text);

  test('as plain text is the official text, a paragraph a line', () => {
    expect(plainText(plan).trimEnd().split('\n')).toEqual(words);
  });

  test('as Markdown is the official text once the markup is off', () => {
    const body = markdown(plan).replace(/^---\n[\s\S]*?\n---\n/, '');
    const read = body.split('\n\n').map((block) =>
      block
        .trim()
        .replace(/^#+ /, '')
        .replace(/\\([\\`*_[\]<>#|.)+=-])/g, '$1'),
    );
    expect(read).toEqual(words);
  });

  test('no paragraph of the Markdown turns into a list or a heading by accident', () => {
    const body = markdown(plan)
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .split('\n\n');
    expect(body.filter((block) => /^(\d+[.)]|[-+*>]) ?/.test(block.trim()))).toEqual([]);
  });

  test('and all data stand in the manifest with their checksums', async () => {
    const files = await dataFiles(plan);
    const manifest = JSON.parse(new TextDecoder().decode(files.at(-1)?.bytes)) as Manifest;
    expect(files.at(-1)?.name).toBe('manifest.json');
    expect(manifest.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }))).toEqual(
      files.slice(0, -1).map((f) => ({ name: f.name, bytes: f.bytes.length, sha256: createHash('sha256').update(f.bytes).digest('hex') })),
    );
    expect(manifest.formatVersion).toMatch(/^\d+\.\d+$/);
  });

  test('comes with a workbook whose first sheet says what it is', async () => {
    const book = (await dataFiles(plan)).find((file) => file.name === 'plan.xlsx');
    const [first] = await readXlsxFile(Buffer.from(book?.bytes ?? []));
    expect(first?.sheet).toBe('说明');
    expect(first?.data).toEqual(expect.arrayContaining([['发文字号', plan.meta.documentNumber]]));
  });

  test('gives the same files, byte by byte, whenever they are made', async () => {
    expect(await dataFiles(plan)).toEqual(await dataFiles(await planOf(dir)));
  });
});
