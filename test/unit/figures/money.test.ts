import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFen, fromYuan, readMoney, share } from '../../../src/figures/money.ts';

const yuan = (text: string) => readMoney(text, 'yuan');
const wan = (text: string) => readMoney(text, 'wan');

describe('an amount as people type it', () => {
  test.each([
    ['0', 0n],
    ['300', 30_000n],
    ['300.5', 30_050n],
    ['.5', 50n],
    ['300.', 30_000n],
    ['300.5000', 30_050n],
    ['007', 700n],
    ['1,234,567.89', 123_456_789n],
    ['1，234，567', 123_456_700n],
    ['123,4567', 123_456_700n],
    ['１２３４．５', 123_450n],
    [' 1 234 567 ', 123_456_700n],
    ['\t3 000\u00a0', 300_000n],
    ['¥ 300', 30_000n],
    ['￥300元', 30_000n],
    ['人民币300元', 30_000n],
    ['+5', 500n],
    ['300万元', 300_000_000n],
    ['300万', 300_000_000n],
    ['-0', 0n],
    ['3百万', 300_000_000n],
    ['三百万', 300_000_000n],
    ['三百万元整', 300_000_000n],
    ['１.5亿', 15_000_000_000n],
    ['一千零五十', 105_000n],
    ['二十五万三千', 25_300_000n],
    ['两百', 20_000n],
    ['零', 0n],
    ['300w', 300_000_000n],
    ['300萬', 300_000_000n],
    ['1億', 10_000_000_000n],
  ])('%j in yuan', (text, fen) => {
    expect(yuan(text)).toEqual({ fen });
  });

  test.each([
    ['100', 100_000_000n],
    ['0.000001', 1n],
    ['12.345', 12_345_000n],
    ['500 元', 50_000n],
  ])('%j in ten thousands of yuan', (text, fen) => {
    expect(wan(text)).toEqual({ fen });
  });
});

describe('what can’t be an amount is told apart', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['　', 'empty'],
    ['-300', 'negative'],
    ['−0.01', 'negative'],
    ['－5', 'negative'],
    ['1e309', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['三百二', 'not-a-number'],
    ['二十五万三', 'not-a-number'],
    ['百', 'not-a-number'],
    ['万', 'not-a-number'],
    ['w', 'not-a-number'],
    ['亿万', 'not-a-number'],
    ['300美元', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['1.234,56', 'not-a-number'],
    ['10²', 'not-a-number'],
    ['元', 'not-a-number'],
    ['.', 'not-a-number'],
    ['-', 'not-a-number'],
    ['<b>1</b>', 'not-a-number'],
    ['0.001', 'too-fine'],
    ['1'.repeat(15), 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('%j: %s', (text, fault) => {
    expect(yuan(text)).toEqual({ fault });
  });

  test('ten thousands of yuan reach as far as yuan', () => {
    expect(wan('0.0000001')).toEqual({ fault: 'too-fine' });
    expect(wan('1'.repeat(11))).toEqual({ fault: 'too-large' });
    expect(wan('9'.repeat(10))).toHaveProperty('fen');
  });

  test('whatever is typed, it is an amount not below zero or a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('yuan' as const, 'wan' as const), (text, unit) => {
        const reading = readMoney(text, unit);
        expect('fault' in reading || reading.fen >= 0n).toBe(true);
      }),
    );
  });
});

const fen = fc.bigInt({ min: 0n, max: 10n ** 16n - 1n });
const percent = fc.integer({ min: 1, max: 10_000 }).map((n) => n / 100);

test('what is shown can be typed again', () => {
  fc.assert(
    fc.property(fen, (amount) => {
      expect(yuan(formatFen(amount))).toEqual({ fen: amount });
    }),
  );
});

test('amounts are shown in yuan with separators', () => {
  const all = [0n, 5n, 120n, 123_456_700n, -12_345n];
  expect(all.map((fen) => formatFen(fen))).toEqual(['0元', '0.05元', '1.20元', '1,234,567元', '−123.45元']);
  expect([0n, 5n, 10_000_000n, 123_456_700n].map((fen) => formatFen(fen, 'wan'))).toEqual([
    '0万元',
    '0.000005万元',
    '10万元',
    '123.4567万元',
  ]);
});

test('an amount of a record is exact', () => {
  expect(fromYuan(0.1 + 0.2)).toBe(30n);
  expect(fromYuan(1_000_000)).toBe(100_000_000n);
});

describe('a share of an amount', () => {
  test.each([
    [100_000_000n, 30, 30_000_000n],
    [1n, 30, 0n],
    [5n, 30, 2n],
    [-5n, 30, -2n],
    [1n, 50, 1n],
    [333n, 0.01, 0n],
    [10_000n, 33.33, 3_333n],
  ])('%s 分 at %s %%', (amount, rate, expected) => {
    expect(share(amount, rate)).toBe(expected);
  });

  test('is off by half a 分 at most, and never more than the whole', () => {
    fc.assert(
      fc.property(fen, percent, (amount, rate) => {
        const part = share(amount, rate);
        const exact = amount * BigInt(Math.round(rate * 100));
        const off = part * 10_000n - exact;
        expect(off <= 5_000n && off > -5_000n && part <= amount).toBe(true);
      }),
    );
  });
});
