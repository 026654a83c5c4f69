import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MARK } from '../../scripts/build/mark.ts';
import { freeListener, runServer } from '../../scripts/serve/start.ts';
import { onPath } from '../../scripts/setup/apt.ts';
import { root } from '../../scripts/lib/root.ts';
import { readSite } from '../build/support/site.ts';
import { ask } from './support/ask.ts';
import { nobody } from './support/user.ts';

const ARCHIVE = join(root, '.build/archive.zip');
const dir = mkdtempSync(join(tmpdir(), 'plan-archive-'));
chmodSync(dir, 0o755);
afterAll(() => rmSync(dir, { recursive: true }));
// The program that operators of Linux servers have, not the one that packed it.
execFileSync('sh', ['-c', 'umask 022; exec "$0" -q "$1" -d "$2"', onPath('unzip') ?? 'unzip', ARCHIVE, join(dir, 'plan')]);
const site = readSite('.build/archive', '/');
// The mark of the build stays with the folder that the archive was made of.
const files = site.files.filter((file) => file !== MARK);

test('unzip finds no fault in the archive', () => {
  expect(execFileSync(onPath('unzip') ?? 'unzip', ['-t', ARCHIVE], { encoding: 'utf8' })).toContain('No errors detected');
});

test('what unzip makes of the archive, everyone may read and nobody else change', () => {
  const entries = readdirSync(join(dir, 'plan'), { recursive: true, withFileTypes: true });
  expect(entries.filter((entry) => entry.isFile())).toHaveLength(files.length);
  for (const entry of entries) {
    const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
    expect(mode.toString(8), entry.name).toBe(entry.isDirectory() ? '755' : '644');
  }
});

test('a web server that knows nothing of it, run by a user of its own, serves every file of the unpacked archive', async () => {
  const { port, listen } = await freeListener('nginx');
  const config = `server { listen ${listen}; root ${dir}; include /etc/nginx/mime.types; }`;
  const { origin, stop } = await runServer('nginx', config, port, nobody());
  try {
    for (const file of files) {
      const { status, body } = await ask(origin, encodeURI(`/plan/${file}`));
      expect(status, file).toBe(200);
      expect(body.equals(readFileSync(join(site.dir, file))), file).toBe(true);
    }
    for (const page of site.pages.filter(({ path }) => path.endsWith('/')))
      expect((await ask(origin, `/plan${page.path}`)).body.toString(), page.path).toBe(page.html);
  } finally {
    await stop();
  }
});
