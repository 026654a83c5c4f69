import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { mutate, names, readMutations, type Mutation } from '../../support/mutate.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mutations-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

let copies = 0;
/** Whether the check names what a wrong edit of a copy of the plan broke, at its file and field. */
async function isNamed(mutation: Mutation): Promise<boolean> {
  const dir = join(root, String(copies++));
  cpSync('content', dir, { recursive: true });
  mutate(dir, mutation);
  const { diagnostics } = await checkContent(dir);
  return diagnostics.some((diagnostic) => names(mutation, diagnostic));
}

/** Of the longest list each fourth is tried, with `MUTATIONS=all` each of them. `typed` are of fields with a type; `looked-at` were written before the rules; `counted` are the other half, never looked at while rules were written; `across` and `fresh` were written before any was run. */
describe.each(['typed', 'looked-at', 'across', 'fresh', 'counted'])('a plausible wrong edit of the plan is named at its file and field: %s', (list) => {
  const edits = Object.values(readMutations(`test/fixtures/mutations/${list}.yaml`))
    .flat()
    .filter((_, i) => list !== 'fresh' || process.env['MUTATIONS'] === 'all' || i % 4 === 0);
  test.each(edits.filter(({ open }) => open !== true))('$file $remove $from → $to $rename', async (mutation) => {
    expect(await isNamed(mutation)).toBe(true);
  });
});
