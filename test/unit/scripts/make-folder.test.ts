import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { faultInWords } from '../../../scripts/lib/fault-words.ts';
import { makeFolder } from '../../../scripts/lib/make-folder.ts';

const dir = mkdtempSync(join(tmpdir(), 'make-folder-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('a folder is made with all above it, also by two at once', async () => {
  await Promise.all([makeFolder(join(dir, 'a/b/c')), makeFolder(join(dir, 'a/b/c'))]);
  expect(existsSync(join(dir, 'a/b/c'))).toBe(true);
});

test.each([
  ['in what holds no folders', '/proc/plan/x'],
  ['in a file', join(dir, 'file/x')],
])('%s it is told, and nothing hangs', async (_, path) => {
  writeFileSync(join(dir, 'file'), '');
  const error: unknown = await makeFolder(path).then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(faultInWords(error)?.exitCode).toBe(4);
});
