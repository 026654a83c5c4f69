import { expect, test } from 'vitest';
import { actionOf, slideAfter, slideOfHash } from '../../../../src/features/slides/slide-moves.ts';

test.each([
  ['ArrowRight', 'next'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['N', 'notes'],
  ['p', 'second'],
  ['Escape', 'leave'],
  ['Tab', undefined],
  ['Enter', undefined],
] as const)('the key %s does: %s', (key, action) => {
  expect(actionOf(key, false, false)).toBe(action);
});

test('the space bar turns the page, backwards with Shift, and chooses in the overview as Enter does', () => {
  expect(actionOf(' ', false, false)).toBe('next');
  expect(actionOf(' ', true, false)).toBe('previous');
  expect(actionOf(' ', false, true)).toBe('choose');
  expect(actionOf('Enter', false, true)).toBe('choose');
});

test('the deck stays at its ends', () => {
  expect(slideAfter('next', 0, 3)).toBe(1);
  expect(slideAfter('next', 2, 3)).toBe(2);
  expect(slideAfter('previous', 0, 3)).toBe(0);
  expect(slideAfter('last', 0, 3)).toBe(2);
});

test('an address names a slide that exists, or none', () => {
  expect(slideOfHash('#slide-3', 3)).toBe(2);
  expect(slideOfHash('#slide-4', 3)).toBeUndefined();
  expect(slideOfHash('#slide-0', 3)).toBeUndefined();
  expect(slideOfHash('#slide-1e0', 3)).toBeUndefined();
  expect(slideOfHash('', 3)).toBeUndefined();
});
