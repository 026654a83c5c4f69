import { beforeAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { sourceFiles } from './source.ts';

/** Words that only the plan may know: its place, its title, and every name that its departments go by. */
let words: string[] = [];

beforeAll(async () => {
  const { plan } = await checkContent(join(root, 'content'));
  if (!plan) throw new Error('the content has diagnostics; npm run check names them');
  const names = plan.departments.flatMap((department) => [
    department.name,
    ...department.printed,
    ...department.shortNames,
    ...department.searchOnly,
  ]);
  const { jurisdiction = '', documentNumber = '', shortTitle } = plan.meta;
  words = [jurisdiction, jurisdiction.replace(/市$/, ''), shortTitle, documentNumber, ...names];
});

test('the engine names no place, no department and no title of the plan', () => {
  const found = sourceFiles('src').flatMap(({ path, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('the words looked for are those of the plan', () => {
  expect(words.length).toBeGreaterThan(10);
  expect(words).toContain('乌海');
});
