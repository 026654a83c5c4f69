import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { mutate, names, readMutations, type Mutation } from './mutate.ts';

/**
 * Tries the wrong edits of a list of `test/fixtures/mutations/`, each on a copy of the plan: the check must name it at its file and field. Lists are files of
 * tests of their own, so that they run side by side.
 * @param every each so many-th of a long list is tried; with `MUTATIONS=all` each of them
 */
export function tryWrongEdits(list: string, every = 1): void {
  let root = '';
  let copies = 0;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'mutations-'));
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  async function isNamed(mutation: Mutation): Promise<boolean> {
    const dir = join(root, String(copies++));
    cpSync('content', dir, { recursive: true });
    mutate(dir, mutation);
    const { diagnostics } = await checkContent(dir);
    return diagnostics.some((diagnostic) => names(mutation, diagnostic));
  }

  describe(`a plausible wrong edit of the plan is named at its file and field: ${list}`, () => {
    const edits = Object.values(readMutations(`test/fixtures/mutations/${list}.yaml`))
      .flat()
      .filter((_, i) => process.env['MUTATIONS'] === 'all' || i % every === 0);
    test.each(edits.filter(({ open }) => open !== true))('$file $remove $from → $to $rename', async (mutation) => {
      expect(await isNamed(mutation)).toBe(true);
    });
  });
}
