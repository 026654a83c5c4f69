import { expect, test } from 'vitest';
import { phrases } from '../../../src/notice/phrases.ts';

test.each([
  ['以产教融合为抓手推动职业教育', ['产教融合'], '以|产教融合|为抓手|推动|职业教育'],
  ['推动职业教育高质量发展', [], '推动|职业教育|高质量|发展'],
  ['深化“引企入教”改革', ['引企入教'], '深化|“引企入教”|改革'],
  ['在校生总数的2倍', [], '在校生|总数|的|2倍'],
  ['', [], ''],
] as const)('a line of “%s” ends between words', (text, terms, expected) => {
  const parts = phrases(text, terms);
  expect(parts.join('|')).toBe(expected);
  expect(parts.join('')).toBe(text);
});
