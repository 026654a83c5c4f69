import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { coldLoad, type Load } from './bench/load.ts';
import { ensureBrowser } from './browser.ts';
import { serve } from './serve/server.ts';
import { numberOf, readArguments } from './lib/arguments.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run bench:load -- [options]
Measures first visits to pages of the built site as on a slow phone (150 ms there and back, 1.6 Mbit/s, processor at a quarter of its
speed) from a server that compresses with brotli. A bare page, measured in the same run, shows what the set-up itself costs.
  --paths LIST   pages, parted by commas (default /,/plan/,/tasks/,/tasks/1/,/departments/,/search/)
  --runs N       first visits to each page, of which the median is told (default 3)`;

const values = readArguments(help, { paths: { type: 'string' }, runs: { type: 'string' } });
const paths = String(values.paths ?? '/,/plan/,/tasks/,/tasks/1/,/departments/,/search/').split(',');
const runs = numberOf(help, '--runs', values.runs, 3, 1, 100);

const BARE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title><h1>A bare page</h1><p>One paragraph.</p></html>';
const bareDir = await mkdtemp(join(tmpdir(), 'bare-'));
await writeFile(join(bareDir, 'index.html'), BARE);
await writeFile(join(bareDir, 'favicon.ico'), '');

const { out, base } = readSettings();
const site = await serve({ dir: out, base, port: 0 });
const bare = await serve({ dir: bareDir, base: '/', port: 0 });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function measure(label: string, url: string): Promise<void> {
  const loads: Load[] = [];
  for (let i = 0; i < runs; i++) loads.push(await coldLoad(browser, url));
  const of = (key: keyof Load): string => median(loads.map((load) => load[key])).toFixed(0);
  const cells = [of('firstScreenBytes'), of('scriptBytes'), of('totalBytes'), of('largestPaint'), of('blocked')];
  console.log(label.padEnd(22) + cells.map((cell) => cell.padStart(11)).join(''));
}

try {
  console.log(`${'page'.padEnd(22)}${['HTML+CSS B', 'script B', 'all B', 'LCP ms', 'TBT ms'].map((head) => head.padStart(11)).join('')}`);
  await measure('(bare page)', bare.url);
  for (const path of paths) await measure(path, new URL(path.replace(/^\//, ''), site.url).href);
  console.log(`medians of ${runs} first visits; bytes as they came over the wire, without headers`);
} finally {
  await browser.close();
  await site.close();
  await bare.close();
  await rm(bareDir, { recursive: true });
}
