import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';
import { strangeNode } from '../../../scripts/setup/node-sums.mjs';

const dir = mkdtempSync(join(tmpdir(), 'node-sums-'));
afterAll(() => rmSync(dir, { recursive: true }));
mkdirSync(join(dir, 'node_modules/node/bin'), { recursive: true });
writeFileSync(join(dir, 'node_modules/node/package.json'), '{"version":"1.0.0"}');
writeFileSync(join(dir, 'node_modules/node/bin/node'), 'a program');
const sums = { '1.0.0': { 'linux-x64': createHash('sha256').update('a program').digest('hex'), 'linux-arm64': 'another' } };

test('a Node that is another than the one that was looked at is told with both sums', () => {
  expect(strangeNode(dir, 'linux', 'x64', sums)).toBeUndefined();
  expect(strangeNode(dir, 'linux', 'arm64', sums)).toContain('expected another');
  expect(strangeNode(dir, 'darwin', 'arm64', sums)).toBeUndefined();
});

test('the version in the lock file is one whose executables were looked at', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  expect(readFileSync(join(root, 'scripts/setup/node-sums.mjs'), 'utf8')).toContain(`'${packages['node_modules/node']?.version ?? ''}': {`);
});

test('the lock file names the parts of each program for Linux, macOS and Windows, on both kinds of processors', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { os?: string[]; cpu?: string[] }>;
  };
  const parts = Object.entries(packages).filter(([, { os, cpu }]) => os && cpu);
  const missing = ['@esbuild/', '@pagefind/', '@img/sharp-', '@rolldown/binding-', 'lightningcss-', '@bruits/satteri-'].flatMap((program) =>
    ['linux', 'darwin', 'win32'].flatMap((system) =>
      ['x64', 'arm64']
        .filter(
          (processor) =>
            !parts.some(([name, { os, cpu }]) => name.includes(`/${program}`) && os?.includes(system) && cpu?.includes(processor)),
        )
        .map((processor) => `${program} ${system} ${processor}`),
    ),
  );
  expect(missing).toEqual([]);
});
