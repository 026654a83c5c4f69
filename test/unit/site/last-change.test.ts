import { expect, test } from 'vitest';
import { lastChange } from '../../../src/site/last-change.ts';

test('the day of the last change is that of the last told one', () => {
  expect(lastChange('content')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('a plan that tells no change has none', () => {
  expect(lastChange('test/fixtures/none')).toBeUndefined();
});
