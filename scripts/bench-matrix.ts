import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { measureMatrix } from './bench/matrix-page.ts';
import { ensureBrowser } from './browser.ts';
import { serve } from './serve/server.ts';
import { root } from './lib/root.ts';
import { numberOf, readArguments } from './lib/arguments.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run bench:matrix -- [options]
Measures the responsibility matrix in a browser whose processor runs at a part of its speed: of the built site, of an invented plan of 200 tasks and
60 departments, and of one of 1 and 1 (both are built first). Tells the time of the script of each way to sort, the time until the next frame, and
how much the layout moved while the page loaded (CLS).
  --slower N   how many times slower the processor runs (default 4)
  --runs N     how often each way is measured, of which the median is told (default 3)`;

const values = readArguments(help, { slower: { type: 'string' }, runs: { type: 'string' } });
const [slower, runs] = [numberOf(help, '--slower', values.slower, 4, 1, 20), numberOf(help, '--runs', values.runs, 3, 1, 100)];
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Builds an invented plan in a process of its own, since a build takes its settings from the environment. */
function sample(tasks: number, departments: number): string {
  const out = join(root, '.build', `sample-${tasks}-${departments}`);
  const args = [
    'scripts/sample-site.ts',
    '--tasks',
    String(tasks),
    '--departments',
    String(departments),
    '--page',
    'matrix.astro',
    '--out',
    out,
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`the plan of ${tasks} tasks could not be built`);
  return out;
}

const sites = [
  { label: 'the built site', dir: readSettings().out },
  { label: '200 tasks, 60 departments', dir: sample(200, 60) },
  { label: '1 task, 1 department', dir: sample(1, 1) },
];
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { label, dir } of sites) {
    const site = await serve({ dir, base: '/', port: 0 });
    try {
      const all: Awaited<ReturnType<typeof measureMatrix>>[] = [];
      for (let i = 0; i < runs; i++) all.push(await measureMatrix(browser, site.url, slower));
      const [first] = all;
      if (!first) continue;
      console.log(`${label}: ${first.cells} cells, layout moved ${Math.max(...all.map((m) => m.shift))}`);
      for (const [i, { name }] of first.sorts.entries()) {
        const of = (key: 'script' | 'frame'): string =>
          median(all.map((m) => m.sorts[i]?.[key] ?? 0))
            .toFixed(1)
            .padStart(8);
        console.log(`  ${name.padEnd(22)} script${of('script')} ms, next frame after${of('frame')} ms`);
      }
    } finally {
      await site.close();
    }
  }
} finally {
  await browser.close();
}
console.log(`processor ${slower} times slower, medians of ${runs}`);
