import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/collections/check-content.ts';

interface Mutation {
  file?: string;
  everywhere?: true;
  after?: string;
  from: string;
  to: string;
  in?: string;
  field?: string;
}

const halves = parse(readFileSync('test/fixtures/mutations.yaml', 'utf8')) as Record<'first' | 'second', Mutation[]>;
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'mutations-'));
  cpSync('content', dir, { recursive: true });
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

/** Makes the wrong edit in the copy; what it returns puts the files back. */
function mutate({ file, after = '', from, to }: Mutation): () => void {
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ya?ml|mdx?|txt)$/.test(name));
  const changed = (file === undefined ? all.filter((name) => !name.endsWith('seal.yaml')) : [file]).flatMap((name) => {
    const path = join(dir, name);
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf(from, Math.max(0, text.indexOf(after)));
    if (at < 0 || !text.includes(after)) return [];
    writeFileSync(path, file === undefined ? text.replaceAll(from, to) : text.slice(0, at) + to + text.slice(at + from.length));
    return [{ path, text }];
  });
  if (changed.length === 0) throw new Error(`“${from}” does not stand in ${file ?? dir}`);
  return () => {
    for (const { path, text } of changed) writeFileSync(path, text);
  };
}

describe.each(['first', 'second'] as const)('a plausible wrong edit of the plan is named at its file and field: %s half', (half) => {
  test.each(halves[half])('$file $from → $to', async (mutation) => {
    const restore = mutate(mutation);
    try {
      const { diagnostics } = await checkContent(dir);
      const named = diagnostics.map(({ file, field }) => `${file} ${field ?? ''}`.trim());
      expect(named).toContain(`${mutation.in ?? mutation.file ?? ''} ${mutation.field ?? ''}`.trim());
    } finally {
      restore();
    }
  });
});
