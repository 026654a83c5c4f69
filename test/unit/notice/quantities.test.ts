import { expect, test } from 'vitest';
import { numbersIn } from '../../../src/notice/quantities.ts';

test.each([
  ['达到75%', [75]],
  ['达到2万人次', [20_000]],
  ['投资1.5亿元', [150_000_000]],
  ['最高3,000元', [3000]],
  ['两个基地、三年', [2, 3]],
  ['到2025年底建成2个', [2025, 2]],
  ['全面提高', []],
])('%s states %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
