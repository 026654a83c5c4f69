import { expect, test } from 'vitest';
import { findNames, LONGEST, type NameEntry } from '../../../src/features/search/engine/names.ts';
import { namesTyped } from '../../../src/features/search/engine/name-slips.ts';
import { LONGEST_AMOUNT, readMoney } from '../../../src/figures/money.ts';
import { readAnswers } from '../../../src/fit/address.ts';

const index: NameEntry[] = [{ id: 'education', forms: [{ text: '教育局', syllables: ['jiao', 'yu', 'ju'] }] }];
const HUGE = 100_000;

test('of what is pasted into a finder of names no more is looked at than a name has', () => {
  for (const filler of ['a', '教', '\u{20000}', ' ']) {
    const head = '教育局'.padEnd(LONGEST, filler);
    expect(findNames(index, head + filler.repeat(HUGE))).toEqual(findNames(index, head));
    expect(namesTyped(index, head + filler.repeat(HUGE))).toEqual(namesTyped(index, head));
  }
});

test('an amount that nobody types is not read', () => {
  expect(readMoney('1'.padEnd(LONGEST_AMOUNT, ' '), 'yuan')).toEqual({ fen: 100n });
  expect(readMoney('1'.repeat(HUGE), 'yuan')).toEqual({ fault: 'too-large' });
  for (const filler of ['万', ' ', ',']) expect(readMoney(filler.repeat(HUGE), 'yuan')).toEqual({ fault: 'not-a-number' });
});

test('answers in an endless address are left out', () => {
  const table = { questions: [{ id: 'a', answers: ['x'] }] } as unknown as Parameters<typeof readAnswers>[0];
  expect(readAnswers(table, '#a=x')).toEqual({ answers: { a: 'x' }, ignored: 0 });
  expect(readAnswers(table, `#a=x&${'b=y&'.repeat(HUGE)}`)).toEqual({ answers: {}, ignored: 1 });
});
