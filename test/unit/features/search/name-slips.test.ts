import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/collections/check-content.ts';
import { buildNameIndex } from '../../../../src/features/search/engine/name-index.ts';
import { editDistance } from '../../../../src/features/search/engine/distance.ts';
import { namesTyped } from '../../../../src/features/search/engine/name-slips.ts';
import type { NameEntry } from '../../../../src/features/search/engine/names.ts';

let index: NameEntry[] = [];
beforeAll(async () => {
  const { plan } = await checkContent('content');
  index = buildNameIndex(plan?.departments ?? []);
});

test('each name that the content knows leads to its department, in characters, in pinyin and by initials', () => {
  for (const { id, forms } of index)
    for (const { text, syllables } of forms) {
      expect(namesTyped(index, text)[0], text).toBe(id);
      expect(namesTyped(index, syllables.join('')), text).toContain(id);
      expect(namesTyped(index, syllables.map((s) => s.charAt(0)).join('')), text).toContain(id);
    }
});

describe('a slip does not lead astray', () => {
  test.each([
    ['two letters swapped', 'fagaiwie', 'development-reform'],
    ['a letter left out', 'jiaoyju', 'education'],
    ['a letter wrong', 'caizhenhju', 'finance'],
    ['a wrong character in a short name', '财正', 'finance'],
    ['a wrong character', '科计局', 'science-technology'],
    ['initials with some left out', 'whzyxy', 'college'],
    ['a part of the name', '学院', 'college'],
    ['full-width letters', 'ＦＡＧＡＩＷＩＥ', 'development-reform'],
  ])('%s: %s', (_, typed, id) => {
    expect(namesTyped(index, typed)[0]).toBe(id);
  });
});

test('one letter offers all names that begin with its sound', () => {
  expect(namesTyped(index, 'j')).toEqual(expect.arrayContaining(['education']));
});

test.each(['', ' ', '天气预报', 'zzzzzz', '！'])('nothing is offered for %j', (typed) => {
  expect(namesTyped(index, typed)).toEqual([]);
});

test('slips are counted: none, one changed, one more, two swapped', () => {
  expect(editDistance('abc', 'abc')).toBe(0);
  expect(editDistance('abc', 'axc')).toBe(1);
  expect(editDistance('abc', 'abcd')).toBe(1);
  expect(editDistance('abcd', 'acbd')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
});

test('whatever is pasted, no more of it is looked at than a name is long', () => {
  for (const pasted of ['jiaoyuju'.repeat(12_500), '教育局'.repeat(33_000), `fagaiwei${'x'.repeat(100_000)}`])
    expect(namesTyped(index, pasted)).toEqual(namesTyped(index, pasted.slice(0, 100)));
});
