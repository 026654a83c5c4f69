import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { root } from '../../../../scripts/lib/root.ts';

const script = readFileSync(join(root, 'src/features/reader-settings/boot.js'), 'utf8');

/** Runs the script as the head of a page does. @returns what it wrote on the page's root */
function boot(localStorage: unknown): Record<string, string> {
  const dataset: Record<string, string> = {};
  runInNewContext(script, { document: { documentElement: { dataset } }, localStorage });
  return dataset;
}
const kept = (text: string | null): unknown => ({ getItem: (key: string) => (key === 'reader' ? text : null) });
const NONE = { js: '' };

describe('the choices kept in a browser', () => {
  test('are on the page before it shows', () => {
    expect(boot(kept('{"size":"larger","theme":"dark"}'))).toEqual({ js: '', size: 'larger', theme: 'dark' });
    expect(boot(kept('{"size":"large"}'))).toEqual({ js: '', size: 'large' });
    expect(boot(kept('{"theme":"light","size":""}'))).toEqual({ js: '', theme: 'light' });
  });

  test.each([
    null,
    '',
    'null',
    'true',
    '0',
    '1e999',
    '"larger"',
    '[]',
    '["larger","dark"]',
    '{',
    '{"size":"larger"',
    'undefined',
    '\u0000',
    '{"size":null,"theme":null}',
    '{"size":{"size":"larger"},"theme":["dark"]}',
    '{"size":"toString","theme":"__proto__"}',
    '{"size":["larger"],"theme":true}',
    '{"size":"LARGER","theme":" dark"}',
    '{"__proto__":{"size":"larger"},"constructor":null}',
    '[{"size":"larger"}]',
    'x'.repeat(100_000),
    JSON.stringify({ size: 'x'.repeat(100_000) }),
    '['.repeat(50_000),
  ])('are none where %.40s stands', (text) => {
    expect(boot(kept(text))).toEqual(NONE);
  });

  test('what is ours survives beside what is not', () => {
    expect(boot(kept('{"size":"large","theme":7,"font":"kai"}'))).toEqual({ js: '', size: 'large' });
  });

  test('are none where there is no storage, or it refuses', () => {
    const refusing = {
      getItem: () => {
        throw new Error('denied');
      },
    };
    for (const storage of [undefined, null, {}, refusing]) expect(boot(storage)).toEqual(NONE);
  });
});
