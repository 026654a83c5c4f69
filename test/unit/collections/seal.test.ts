import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { sha256 } from '../../../src/collections/plan/source.ts';
import { dataFiles } from '../../../src/export/files.ts';
import { BASE } from './faulty-plan.ts';

const run = promisify(execFile);
let dir = '';
const seal = (...options: string[]) => run(process.execPath, ['scripts/seal.ts', '--content', dir, '--date', '2026-11-24', ...options]);
const edit = (file: string, from: string, to: string): void => {
  writeFileSync(join(dir, file), readFileSync(join(dir, file), 'utf8').replaceAll(from, to));
};
const told = async (): Promise<string[]> => (await checkContent(dir)).diagnostics.map(({ code, file }) => `${code} ${file}`);

beforeAll(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'seal-')), 'content');
  cpSync(BASE, dir, { recursive: true });
});
afterAll(() => {
  rmSync(join(dir, '..'), { recursive: true });
});

test('a plan is sealed with a reason, and its content can no longer be changed unnoticed', async () => {
  await expect(seal()).rejects.toMatchObject({ code: 2 });
  await expect(seal('--why', '收到文本')).resolves.toMatchObject({ stdout: expect.stringContaining('source/notice.txt') as string });
  expect(await told()).toEqual([]);
  // In text, records and quotations alike: nothing but the seal can tell.
  for (const file of ['source/notice.txt', 'tasks/03.md', 'incentives/donation-reward.yaml']) edit(file, '3000元', '5000元');
  expect(await told()).toEqual(['seal source/notice.txt']);
  await seal('--why', '收到更正后的文本');
  expect(await told()).toEqual([]);
  const log = readFileSync(join(dir, 'seal.yaml'), 'utf8');
  expect(log).toContain('收到文本');
  expect(log).toContain('收到更正后的文本');
  edit('references/donation-rules.yaml', '3号', '8号');
  expect((await told())[0]).toBe('seal references/donation-rules.yaml');
});

test('the plan that the site shows is sealed, and its data say with which sums', async () => {
  const { plan } = await checkContent('content');
  expect(plan?.sealed?.source).toBe(sha256(readFileSync('content/source/notice.txt', 'utf8')));
  const manifest = (await dataFiles(plan ?? expect.fail('no plan'))).at(-1);
  expect(JSON.parse(new TextDecoder().decode(manifest?.bytes))).toMatchObject({ sealed: plan?.sealed });
});
