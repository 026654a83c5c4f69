import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { filesOf } from './support/site.ts';

const dir = mkdtempSync(join(tmpdir(), 'at-once-'));
const home = join(dir, 'home');
const PLANS = { riverside: '临溪市滨水步道', base: '河湾市社区图书角' };
type Name = keyof typeof PLANS;
const out = (name: Name): string => join(dir, name, 'site');

/** Builds a plan in a home that has never seen Astro, and without the word that tells Astro to be silent. */
function build(name: Name): Promise<{ status: number | null; text: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(ASTRO_TELEMETRY_DISABLED|XDG_CONFIG_HOME)$/.test(key)));
  const args = ['scripts/build.ts', '--content', join(root, 'test/fixtures/plans', name), '--out', out(name)];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...env, HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data.toString()));
  return new Promise((done) => child.once('close', (status) => done({ status, text })));
}

let results: { status: number | null; text: string }[] = [];
beforeAll(async () => {
  mkdirSync(home);
  results = await Promise.all([build('riverside'), build('base')]);
}, 300_000);
afterAll(() => rmSync(dir, { recursive: true }));

test('two plans that are built at the same time, into folders of the same name, end well', () => {
  for (const { status, text } of results) expect(status, text).toBe(0);
});

test.each(Object.keys(PLANS) as Name[])('the site of %s is of that plan, on every page', (name) => {
  const own = PLANS[name];
  const others = Object.values(PLANS).filter((words) => words !== own);
  const pages = filesOf(out(name)).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(20);
  expect(readFileSync(join(out(name), 'index.html'), 'utf8')).toContain(own);
  expect(pages.filter((file) => others.some((words) => readFileSync(join(out(name), file), 'utf8').includes(words)))).toEqual([]);
});

test('nothing is left beside them', () => {
  for (const name of Object.keys(PLANS)) expect(readdirSync(join(dir, name))).toEqual(['site']);
});

test('nothing is written into the home of who builds: Astro reports to nobody', () => {
  expect(readdirSync(home)).toEqual([]);
});
