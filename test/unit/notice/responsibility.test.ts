import { describe, expect, test } from 'vitest';
import { printedUnits, responsibilityClause } from '../../../src/notice/responsibility.ts';

const names = (paragraph: string): string[] => printedUnits(paragraph).map(({ printed }) => printed);

describe('the responsible units at the end of a task', () => {
  test.each([
    ['round brackets', '建成基地。（责任单位：甲局、乙局）', ['甲局', '乙局']],
    ['half-width brackets and colon', '建成基地。(责任单位:甲局,乙局)', ['甲局', '乙局']],
    ['square brackets', '建成基地。[责任单位：甲局，乙局]', ['甲局', '乙局']],
    ['lenticular brackets', '建成基地。【责任部门：甲局】', ['甲局']],
    ['blanks around names', '建成基地。（责任单位： 甲局 、乙局 ）', ['甲局', '乙局']],
  ])('are read from %s, in printed order', (_, paragraph, units) => {
    expect(names(paragraph)).toEqual(units);
  });

  test('keep the role that the text gives them, and only that', () => {
    expect(printedUnits('办好。（牵头单位：甲局；配合单位：乙局、丙局）')).toEqual([
      { role: '牵头单位', printed: '甲局' },
      { role: '配合单位', printed: '乙局' },
      { role: '配合单位', printed: '丙局' },
    ]);
  });

  test('are none where the bracket stands in the middle or says something else', () => {
    expect(names('（责任单位：甲局）建成基地。')).toEqual([]);
    expect(names('建成基地（到2025年底）')).toEqual([]);
    expect(responsibilityClause('建成基地。')).toBeUndefined();
  });

  test('are cut out with their brackets, as printed', () => {
    expect(responsibilityClause('办好（试点）工作。[责任单位：甲局]')).toBe('[责任单位：甲局]');
  });
});
