import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeMark } from '../../../scripts/build/mark.ts';
import { root } from '../../../scripts/lib/root.ts';

const dir = mkdtempSync(join(tmpdir(), 'server-config-'));
afterAll(() => rmSync(dir, { recursive: true }));

const PAGE = `<meta http-equiv="content-security-policy" content="default-src 'none';script-src 'sha256-a=';img-src 'self'">`;

/** A folder with these files. */
function folder(name: string, files: Record<string, string>): string {
  mkdirSync(join(dir, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, name, file), text);
  return join(dir, name);
}

/** The same, as a build leaves it. */
async function built(name: string, files: Record<string, string>): Promise<string> {
  const made = folder(name, files);
  await writeMark(made);
  return made;
}

const site = await built('site', { 'index.html': PAGE, '404.html': PAGE, 'site.webmanifest': '{"scope":"/plan/"}' });
const half = await built('half', { 'index.html': PAGE });

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, PLAN_OUT: '', PLAN_BASE: '' };
  return spawnSync(process.execPath, [join(root, 'scripts/server-config.ts'), ...args], { encoding: 'utf8', cwd: root, env });
}

// Each starts a program, which takes its time on a busy machine.
describe('npm run server-config', { timeout: 60_000 }, () => {
  test.each(['nginx', 'caddy'])('prints what %s needs for the site as it was built, wherever it will stand', (server) => {
    const { status, stdout, stderr } = run('--server', server, '--out', site, '--root', '/srv/not here');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('"/srv/not here');
    expect(stdout).toContain('/404.html');
    expect(stdout).toContain("img-src 'self'; manifest-src 'none'");
    expect(stdout).toContain('/plan/sw');
    expect(stdout).not.toMatch(/sha256|@[A-Z_]+@|#base|#brotli/);
  });

  test.each([
    ['no folder at all', join(dir, 'nowhere'), [], 'there is no built site in DIR; run: npm run build -- --out DIR'],
    ['an empty folder', folder('empty', {}), [], 'there is no built site in DIR; run: npm run build -- --out DIR'],
    [
      'another’s site',
      folder('foreign', { 'index.html': '<h1>Welcome to nginx!</h1>' }),
      [],
      'DIR holds no site that this version of the project built (.plan-explorer says so in one that it did); run: npm run build -- --out DIR',
    ],
    [
      'half of a site',
      half,
      [],
      'DIR holds no site that this version of the project built (404.html with a content security policy was expected); run: npm run build -- --out DIR',
    ],
    [
      'another path',
      site,
      ['--base', '/other/'],
      'the site in DIR was built for /plan/, not for /other/; give both commands the same --base',
    ],
    ['a folder of the server that is not told whole', site, ['--root', 'srv'], '--root srv: give the whole path on the server, /srv/plan'],
    [
      'a name with a meaning',
      site,
      ['--root', '/srv/$host'],
      '--root /srv/$host: "$" has a meaning of its own in a configuration; choose another',
    ],
    ['two directives for one', site, ['--name', 'a; b'], '--name a; b: ";" has a meaning of its own in a configuration; choose another'],
  ])('given %s, says what to do and prints no configuration', (_, out, args, message) => {
    const { status, stdout, stderr } = run('--out', out, ...args);
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `server-config: ${message.replaceAll('DIR', out)}\n` });
  });
});
