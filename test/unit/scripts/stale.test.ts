import { expect, test } from 'vitest';
import { staleBecause } from '../../../scripts/setup/stale.mjs';

const lock = {
  '': {},
  'node_modules/a': { version: '1.0.0', integrity: 'x' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
};

test('nothing is installed again when all is as the lock file says', () => {
  expect(staleBecause(lock, { 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBeUndefined();
});

test.each([
  ['nothing is installed', undefined],
  ['a package is missing', {}],
  ['a package has another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
  ['a package has other content', { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }],
  [
    'a package is there that the lock file does not know',
    { 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '1.0.0' } },
  ],
])('it is installed when %s', (_, installed) => {
  expect(staleBecause(lock, installed)).toMatch(/./);
});
