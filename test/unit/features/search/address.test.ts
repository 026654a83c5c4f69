import { expect, test } from 'vitest';
import { addressOf } from '../../../../src/features/search/address.ts';

const PAGE = 'https://plan.example/search/?q=old&kind=task';
const asked = { query: '产业学院', asTyped: false, choice: {} };

test('the address says the query and the choice, and nothing of the last ones', () => {
  expect(decodeURI(addressOf(asked, PAGE))).toBe('https://plan.example/search/?q=产业学院');
  expect(decodeURI(addressOf({ ...asked, asTyped: true, choice: { year: '2025' } }, PAGE))).toBe(
    'https://plan.example/search/?q=产业学院&as=typed&year=2025',
  );
  expect(addressOf({ ...asked, query: '', choice: { kind: '' } }, PAGE)).toBe('https://plan.example/search/');
});

test('a long query is cut between characters', () => {
  const query = `${'字'.repeat(199)}𠮷`;
  expect(new URL(addressOf({ ...asked, query }, PAGE)).searchParams.get('q')).toBe('字'.repeat(199));
});
