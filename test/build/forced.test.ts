import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeMark } from '../../scripts/build/mark.ts';
import { root } from '../../scripts/lib/root.ts';
import { OTHER } from '../../scripts/test/steps.ts';

// Within the project, so that packages are found; .build is nobody's but the tools'.
mkdirSync(join(root, '.build'), { recursive: true });
const dir = mkdtempSync(join(root, '.build', 'forced-'));
const content = join(dir, 'content');
const out = join(dir, 'site');
const ran = join(dir, 'ran');

/** The build without its first step, the check of the content. */
const FORCED = `
  const { pages } = await import('./scripts/build/pages.ts');
  const { policy } = await import('./scripts/build/policy.ts');
  const { runSteps } = await import('./scripts/build/run.ts');
  const { swap } = await import('./scripts/build/swap.ts');
  const { telling } = await import('./scripts/build/tell.ts');
  const { readSettings } = await import('./src/site/settings.ts');
  await telling(() => runSteps([pages, policy, swap], readSettings(), () => undefined));`;
let result: { status: number | null; stderr: string };

beforeAll(async () => {
  cpSync(join(root, OTHER.PLAN_CONTENT), content, { recursive: true });
  mkdirSync(join(content, 'guides'));
  writeFileSync(
    join(content, 'guides', 'public.mdx'),
    `---
title: 怎么读这份方案
reader: public
order: 1
description: 和读者有关的话在哪里。
---

import { writeFileSync } from 'node:fs';

{writeFileSync(${JSON.stringify(ran)}, '')}

<script>alert(document.cookie)</script>
`,
  );
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the good site of yesterday');
  await writeMark(out);
  const env = { ...process.env, PLAN_CONTENT: content, PLAN_OUT: out, PLAN_BASE: '/' };
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', FORCED], { cwd: root, encoding: 'utf8', env });
  result = { status: run.status, stderr: run.stderr };
});
afterAll(() => rmSync(dir, { recursive: true }));

test('a guide with a program in it is not built, even when nobody checked it', () => {
  expect(result.status, result.stderr).toBe(1);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the good site of yesterday');
});

test('its program does not run', () => {
  expect(existsSync(ran)).toBe(false);
});

test('what is wrong is told with file, line and column, in the words of the check', () => {
  expect(result.stderr).toMatch(/✗ guides\/public\.mdx，第 12 行第 1 列，字段 <script> {2}\[html\]/);
  expect(result.stderr).toMatch(/第 8 行第 1 列，.*\[code\]\n {4}实际：程序 import/);
  expect(result.stderr).not.toMatch(/\n\s+at .*\.(ts|js):/);
});
