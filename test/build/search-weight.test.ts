import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/site/settings.ts';

const { out } = readSettings();
/** Bytes on the wire of a built file: of its compressed form where one lies beside it. */
const weight = (path: string): number => statSync(join(out, existsSync(join(out, `${path}.br`)) ? `${path}.br` : path)).size;
/** The files of a folder that match, as paths within the site. */
const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(join(out, folder))
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);
const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + weight(path), 0);

/** What a first query loads, whatever is asked: the index, the engine in its worker, the page's own script. */
const records = (): string[] => [
  'search-index.json',
  ...files('_astro', /^worker-.*\.js$/),
  ...files('_astro', /^SearchPage\.astro.*\.js$/),
];
/** What the full text adds before any piece of its index. */
const fullText = (): string[] => [
  ...files('_astro', /^full-text.*\.js$/),
  'pagefind/pagefind.js',
  ...files('pagefind', /^wasm\..*\.pagefind$|\.pf_meta$|^pagefind-entry\.json$/),
];

test('the parts of search are where they are weighed', () => {
  expect(records().length).toBe(3);
  expect(fullText().length).toBeGreaterThanOrEqual(5);
});

test('a first query of the records loads at most 60 kB', () => {
  expect(sum(records())).toBeLessThanOrEqual(60_000);
});

// 47 KB of it is the engine’s own program.
test('the engine of the full text brings it to at most 120 kB, before the pieces of its index that a query needs', () => {
  expect(sum([...records(), ...fullText()])).toBeLessThanOrEqual(120_000);
});

test('the engine is the same in every coding: what a server sends is the file whose checksum is known', () => {
  const [engine = ''] = files('pagefind', /^wasm\..*\.pagefind$/);
  const plain = readFileSync(join(out, engine));
  expect(brotliDecompressSync(readFileSync(join(out, `${engine}.br`))).equals(plain)).toBe(true);
  expect(gunzipSync(readFileSync(join(out, `${engine}.gz`))).equals(plain)).toBe(true);
});

test('the scripts of search hold no look behind, which Safari before 16.4 refuses to read at all', () => {
  const scripts = readdirSync(join(out, '_astro')).filter((name) => /^(worker-|SearchPage|dialog|view|fold).*\.js$/.test(name));
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts) expect(readFileSync(join(out, '_astro', name), 'utf8'), name).not.toMatch(/\(\?<[=!]/);
});
