import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { AGAIN } from '../../scripts/test/steps.ts';
import { filesOf } from './support/site.ts';

const first = join(root, 'dist');
const second = join(root, AGAIN.PLAN_OUT);

test('two builds of the same content have the same files', () => {
  expect(filesOf(second)).toEqual(filesOf(first));
});

test('two builds of the same content agree in every byte', () => {
  const differ = filesOf(first).filter((file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file))));
  expect(differ).toEqual([]);
});
