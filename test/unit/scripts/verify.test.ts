import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SUMS, sumsOf } from '../../../scripts/lib/sums.ts';

const run = promisify(execFile);
let dir = '';
const put = (file: string, text: string | Buffer): void => {
  writeFileSync(join(dir, file), text);
};
const verify = (...words: string[]) => run(process.execPath, ['scripts/verify.ts', dir, ...words]);
const said = (text: string) => expect.stringContaining(text) as string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(dir, 'data'));
  put('index.html', '<p>原文</p>');
  put('index.html.gz', gzipSync('<p>原文</p>'));
  put('data/plan.json', '{}');
  put(SUMS, await sumsOf(dir));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

test('a whole site is said to be whole, also by sha256sum', async () => {
  await expect(verify()).resolves.toMatchObject({ stdout: said('every file is as it was built') });
  expect(execFileSync('sha256sum', ['-c', SUMS], { cwd: dir, encoding: 'utf8' })).toContain('index.html: OK');
});

test('a changed, missing or additional file is named, and so is a compressed one that unpacks to something else', async () => {
  put('data/plan.json', '{"a":1}');
  put('more.html', '');
  put('index.html.gz', gzipSync('<p>別的</p>'));
  const words = ['data/plan.json: changed', 'more.html: not in the list', 'index.html.gz: unpacks to something else'];
  for (const word of words) await expect(verify()).rejects.toMatchObject({ code: 1, stderr: said(word) });
  rmSync(join(dir, 'data/plan.json'));
  await expect(verify()).rejects.toMatchObject({ code: 1, stderr: said('data/plan.json: missing') });
});

test('a signature of who may sign holds, one of somebody else does not', async () => {
  const keys = mkdtempSync(join(tmpdir(), 'keys-'));
  for (const name of ['editor', 'other']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(keys, name)]);
  const key = execFileSync('ssh-keygen', ['-y', '-f', join(keys, 'editor')], { encoding: 'utf8' });
  writeFileSync(join(keys, 'signers'), `editor ${key}`);
  const sign = (name: string) =>
    execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', join(keys, name), '-n', 'plan-explorer', join(dir, SUMS)]);
  const who = ['--signers', join(keys, 'signers'), '--identity', 'editor'];
  await expect(verify(...who)).rejects.toMatchObject({ code: 1, stderr: said('no signature') });
  sign('editor');
  await expect(verify(...who)).resolves.toMatchObject({ stdout: said('signed by editor') });
  rmSync(join(dir, `${SUMS}.sig`));
  sign('other');
  await expect(verify(...who)).rejects.toMatchObject({ code: 1, stderr: said('not one of editor') });
  rmSync(keys, { recursive: true });
});

test('what is no site, and options that are none, are told with the help', async () => {
  rmSync(join(dir, SUMS));
  await expect(verify()).rejects.toMatchObject({ code: 2, stderr: said('npm run build') });
  await expect(verify('--force')).rejects.toMatchObject({ code: 2, stderr: said('npm run verify -- DIR') });
});
