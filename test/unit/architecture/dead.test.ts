import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';
import { sourceFiles } from './source.ts';

const files = [
  ...['src', 'scripts', 'test'].flatMap((folder) => sourceFiles(folder)),
  ...['vitest.config.ts', 'astro.config.mjs'].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
];

/** How often each word of code stands anywhere. */
function wordCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const [word] of text.matchAll(/[\w$]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const EXPORT = /^export (?:declare )?(?:async )?(?:const|function\*?|class|interface|type) ([\w$]+)/gm;
/** Names that Astro calls itself, in routes and in its configuration. */
const CALLED = new Set(['GET', 'getStaticPaths', 'collections']);

const deadExports = (all: readonly { path: string; text: string }[]): string[] => {
  const counts = wordCounts(all.map(({ text }) => text));
  return all.flatMap(({ path, text }) =>
    [...text.matchAll(EXPORT)].flatMap(([, name = '']) => (counts.get(name) === 1 && !CALLED.has(name) ? [`${path}: ${name}`] : [])),
  );
};

test('nothing is exported that stands nowhere else', () => {
  expect(deadExports(files)).toEqual([]);
});

test('an export that nobody uses is found, one that somebody uses is not', () => {
  expect(
    deadExports([
      { path: 'a.ts', text: 'export const used = 1;\nexport type Unused = string;\n' },
      { path: 'b.ts', text: "import { used } from './a.ts';\n" },
    ]),
  ).toEqual(['a.ts: Unused']);
});
