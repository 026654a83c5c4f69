import { describe, expect, test } from 'vitest';
import { expandPattern, partsOfCombination } from '../../../src/collections/synonyms/patterns.ts';

describe('patterns of everyday words', () => {
  test('stand for every choice in their brackets', () => {
    expect(expandPattern('(老师|教师)(下|进)厂')).toEqual(['老师下厂', '老师进厂', '教师下厂', '教师进厂']);
  });
  test('leave out what a question mark makes optional, and what an empty choice offers', () => {
    expect(expandPattern('(要)?升本(吗|)')).toEqual(['要升本吗', '要升本', '升本吗', '升本']);
  });
  test('are the word itself without brackets', () => {
    expect(expandPattern('退税')).toEqual(['退税']);
  });
  test('of combinations: each part with what would do for it', () => {
    expect(partsOfCombination('老师 (职业|)学校 + 厂')).toEqual([['老师', '职业学校', '学校'], ['厂']]);
  });
});
