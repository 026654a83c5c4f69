import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeReadable } from '../../../scripts/build/readable.ts';

const dir = mkdtempSync(join(tmpdir(), 'readable-'));
afterAll(() => rmSync(dir, { recursive: true }));

const modeOf = (name: string): string => (statSync(join(dir, name)).mode & 0o777).toString(8);

test('what a careful umask closed, every server may read: files and folders, at any depth; what a link leads to stays as it is', async () => {
  mkdirSync(join(dir, 'site/tasks/1'), { recursive: true });
  for (const name of ['site/index.html', 'site/tasks/1/index.html', 'secret']) {
    writeFileSync(join(dir, name), name);
    chmodSync(join(dir, name), 0o600);
  }
  chmodSync(join(dir, 'site/tasks/1/index.html'), 0o777);
  symlinkSync(join(dir, 'secret'), join(dir, 'site/link'));
  for (const name of ['site/tasks/1', 'site/tasks', 'site']) chmodSync(join(dir, name), 0o700);
  await makeReadable(join(dir, 'site'));
  const modes = ['site', 'site/tasks', 'site/tasks/1', 'site/index.html', 'site/tasks/1/index.html', 'secret'].map(modeOf);
  expect(modes).toEqual(['755', '755', '755', '644', '644', '600']);
});
