import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeMark } from '../../scripts/build/mark.ts';
import { root } from '../../scripts/lib/root.ts';
import { OTHER } from '../../scripts/test/steps.ts';

// Within the project, so that packages are found; .build is nobody's but the tools'.
mkdirSync(join(root, '.build'), { recursive: true });
const dir = mkdtempSync(join(root, '.build', 'refused-'));
const content = join(dir, 'content');
const out = join(dir, 'site');
let result: { status: number | null; stderr: string };

beforeAll(async () => {
  cpSync(join(root, OTHER.PLAN_CONTENT), content, { recursive: true });
  for (const [file, from, to] of [
    ['tasks/02.md', '98%', '97%'],
    ['departments/water.yaml', 'kind: bureau', 'kind: office'],
  ] as const)
    writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replace(from, to));
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the good site of yesterday');
  await writeMark(out);
  const run = spawnSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], { cwd: root, encoding: 'utf8' });
  result = { status: run.status, stderr: run.stderr };
});
afterAll(() => rmSync(dir, { recursive: true }));

test('content with diagnostics is not built', () => {
  expect(result.status).toBe(1);
});

test('every fault is told at once, with its file', () => {
  expect(result.stderr).toContain('tasks/02.md');
  expect(result.stderr).toContain('departments/water.yaml');
  expect(result.stderr).not.toMatch(/\n\s+at .*\.ts:/);
});

test('the earlier site stays as it was', () => {
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the good site of yesterday');
});
