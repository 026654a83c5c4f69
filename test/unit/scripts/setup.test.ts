import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';

const dir = mkdtempSync(join(tmpdir(), 'setup-'));
afterAll(() => rmSync(dir, { recursive: true }));

const script = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
/** A script that clears up when it is told to stop, which takes it a moment; should nobody tell it, it ends by itself. */
const waiting = script(
  'wait.mjs',
  `process.on('SIGTERM', () => setImmediate(() => { console.log('cleared up'); process.exit(5); }));
   setTimeout(() => {}, 1e5);
   console.log('ready');`,
);

/** Everything that a process and those that it started say, until all of them have ended. */
function saidBy(child: ChildProcess): { said: (words: string) => Promise<void>; all: Promise<string> } {
  let text = '';
  const waits: { words: string; done: () => void }[] = [];
  child.stdout?.on('data', (data: Buffer) => {
    text += data.toString();
    for (const { words, done } of waits) if (text.includes(words)) done();
  });
  return {
    said: (words) => new Promise((done) => waits.push({ words, done })),
    all: new Promise((done) => child.stdout?.once('end', () => done(text))),
  };
}

test('every command runs with Astro’s reports and its questions for news off, and its end is passed on', () => {
  const show = script(
    'show.mjs',
    `console.log(process.env.ASTRO_TELEMETRY_DISABLED, process.env.ASTRO_DISABLE_UPDATE_CHECK); process.exit(7);`,
  );
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '', ASTRO_DISABLE_UPDATE_CHECK: '' };
  const { status, stdout } = spawnSync(process.execPath, ['scripts/setup.mjs', show], { cwd: root, env, encoding: 'utf8' });
  expect(stdout.trim().split('\n').at(-1)).toBe('1 true');
  expect(status).toBe(7);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  // npm itself, asked of the lock file alone, starts nothing of ours.
  expect(Object.values(scripts).filter((command) => !/^(?:node scripts\/setup\.mjs|npm (?:audit|sbom)) /.test(command))).toEqual([]);
});

test('who stops a command waits until its script has cleared up', async () => {
  const child = spawn(process.execPath, ['scripts/setup.mjs', waiting], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const { said, all } = saidBy(child);
  await said('ready');
  child.kill('SIGTERM');
  expect(await ended).toBe(5);
  expect(await all).toContain('cleared up');
});

test('when npm is stopped, what it runs stops, too', async () => {
  const npm = spawn('sh', ['-c', `"$0" scripts/setup.mjs "$1"; true`, process.execPath, waiting], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: 'build' },
  });
  const { said, all } = saidBy(npm);
  await said('ready');
  npm.kill('SIGKILL');
  expect(await all).toContain('cleared up');
});
