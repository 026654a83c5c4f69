import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filesOf } from './support/site.ts';
import { root } from '../../scripts/lib/root.ts';

// A copy of the project to lose: should a refusal fail, nothing else goes. Its packages are a link, behind which no command removes anything.
const dir = mkdtempSync(join(tmpdir(), 'project-'));
const project = join(dir, 'project');
const outside = join(dir, 'folder');

beforeAll(() => {
  for (const name of ['scripts', 'src', 'content', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  mkdirSync(join(project, '.git'));
  writeFileSync(join(project, '.git', 'HEAD'), 'ref: refs/heads/main');
});
beforeEach(() => {
  rmSync(outside, { recursive: true, force: true });
  mkdirSync(join(outside, 'site'), { recursive: true });
  writeFileSync(join(outside, 'site', 'photo.jpg'), 'a photo');
  writeFileSync(join(outside, 'photos.zip'), 'all photos');
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Every file, but those of the packages and of the invented plans that one command writes into a folder of its own. */
const files = (): string[] => filesOf(dir).filter((file) => !/\/(node_modules|\.build\/plans)\//.test(file));
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

describe('a command that builds refuses, says what to do, and changes nothing', () => {
  test.each([
    ['build', '--out', '.'],
    ['build', '--out', 'src'],
    ['build', '--out', 'content'],
    ['build', '--out', '.git/site'],
    ['build', '--out', '..'],
    ['build', '--out', '/'],
    ['build', '--out', outside],
    ['build', '--out', join(outside, 'site')],
    ['sample-site', '--tasks', '1', '--departments', '1', '--out', join(outside, 'site')],
    ['archive', '--file', join(outside, 'site')],
    ['archive', '--file', join(outside, 'site.zip')],
    ['archive', '--file', join(outside, 'photos.zip')],
    ['archive', '--file', 'src/archive.zip'],
  ])('%s %s %s', (name, ...args) => {
    const before = files();
    const { status, stdout, stderr } = run(`scripts/${name}.ts`, ...args);
    expect(stderr).toMatch(/Nothing was changed\. Name a folder|names the zip file/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(files()).toEqual(before);
    expect(readFileSync(join(outside, 'photos.zip'), 'utf8')).toBe('all photos');
  });
});
