import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../../scripts/lib/root.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import { buildNameIndex } from '../../../../src/features/search/engine/name-index.ts';
import { findNames, matchSyllables, type NameEntry } from '../../../../src/features/search/engine/names.ts';

let index: NameEntry[] = [];
beforeAll(async () => {
  const { plan } = await checkContent(join(root, 'content'));
  index = buildNameIndex(plan?.departments ?? []);
});
const first = (query: string): string | undefined => findNames(index, query)[0]?.id;

describe('a department is found by', () => {
  test.each([
    ['its full name', '市发展和改革委员会', 'development-reform'],
    ['the name with its city', '乌海市教育局', 'education'],
    ['a short name', '人社局', 'human-resources'],
    ['another ending', '科技部门', 'science-technology'],
    ['a former name', '国土局', 'natural-resources'],
    ['the beginning of a name', '市场监', 'market-regulation'],
    ['an abbreviation that nobody listed', '发改革委', 'development-reform'],
    ['pinyin in full', 'fagaiwei', 'development-reform'],
    ['pinyin with blanks and capitals', 'Ren She Ju', 'human-resources'],
    ['initials', 'fgw', 'development-reform'],
    ['pinyin and initials mixed', 'jiaoyj', 'education'],
    ['full-width letters', 'ｇｘｊ', 'industry-it'],
    ['one wrong character', '市财正局', 'finance'],
    ['a question around it', '发改委管什么', 'development-reform'],
  ])('%s: %s', (_, query, id) => {
    expect(first(query)).toBe(id);
  });
});

test('two departments in one query are both found', () => {
  expect(findNames(index, '教育局和财政局').map(({ id }) => id)).toEqual(expect.arrayContaining(['education', 'finance']));
});

test('a match says which form was met', () => {
  expect(findNames(index, 'fgw')[0]).toMatchObject({ matched: '发改委', how: 'initials' });
});

test.each(['', ' ', '，。', 'zzzz', '天气预报', '\u{1F600}'])('nothing is found for %j', (query) => {
  expect(findNames(index, query)).toEqual([]);
});

test('letters spell syllables in full or by their beginnings', () => {
  expect(matchSyllables('xianj', ['xi', 'an', 'ju'])).toBe(3);
  expect(matchSyllables('xianz', ['xi', 'an', 'ju'])).toBe(0);
});
