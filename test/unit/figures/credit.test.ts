import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditAccount, type CreditYear } from '../../../src/figures/credit.ts';
import { rateDifference } from '../../../src/figures/difference.ts';
import { fromYuan, share } from '../../../src/figures/money.ts';

const year = (invested: number, withdrawn: number, due: number): CreditYear => ({
  invested: fromYuan(invested),
  withdrawn: fromYuan(withdrawn),
  due: fromYuan(due),
});

describe('30 % of an investment against the surcharges of the year', () => {
  test('a million invested, 200,000 due: 200,000 used, 100,000 left; the next year uses it', () => {
    const due = share(fromYuan(4_000_000), 3) + share(fromYuan(4_000_000), 2);
    expect(due).toBe(fromYuan(200_000));
    const { steps, payback } = creditAccount(30, [year(1_000_000, 0, 200_000), year(0, 0, 200_000)]);
    expect(payback).toBeUndefined();
    expect(steps[0]).toMatchObject({ credit: fromYuan(300_000), used: fromYuan(200_000), left: fromYuan(100_000) });
    expect(steps[1]).toMatchObject({ credit: 0n, brought: fromYuan(100_000), used: fromYuan(100_000), left: 0n });
  });

  test('400,000 withdrawn in the second year: no figure, a case of paying back', () => {
    const { steps, payback } = creditAccount(30, [year(1_000_000, 0, 200_000), year(0, 400_000, 200_000), year(1_000_000, 0, 200_000)]);
    expect(payback).toBe(1);
    expect(steps).toHaveLength(1);
  });

  test('what is withdrawn lessens what is left, as far as it reaches', () => {
    const { steps } = creditAccount(30, [year(1_000_000, 0, 200_000), year(0, 100_000, 200_000)]);
    expect(steps[1]).toMatchObject({ net: fromYuan(-100_000), credit: fromYuan(-30_000), used: fromYuan(70_000), left: 0n });
  });

  test('nothing is due: nothing is used, everything is left', () => {
    expect(creditAccount(30, [year(100, 0, 0)]).steps[0]).toMatchObject({ used: 0n, left: fromYuan(30) });
  });

  test('no year, no step', () => {
    expect(creditAccount(30, [])).toEqual({ steps: [] });
  });
});

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
const years = fc.array(fc.record({ invested: amount, withdrawn: fc.oneof(fc.constant(0n), amount), due: amount }), { maxLength: 6 });

describe('for any years', () => {
  test('nothing used or left is below zero, never more is used than due, and used and left make what there was', () => {
    fc.assert(
      fc.property(years, (list) => {
        for (const step of creditAccount(30, list).steps) {
          expect(step.used >= 0n && step.left >= 0n && step.used <= step.due).toBe(true);
          expect(step.used + step.left).toBe(step.brought + step.credit);
        }
      }),
    );
  });

  test('all that was ever used and is left at the end is all that was ever credited', () => {
    fc.assert(
      fc.property(years, (list) => {
        const { steps } = creditAccount(30, list);
        const sum = (key: 'used' | 'credit') => steps.reduce((total, step) => total + step[key], 0n);
        expect(sum('used') + (steps.at(-1)?.left ?? 0n)).toBe(sum('credit'));
      }),
    );
  });

  test('who invests more never uses less, in that year or later', () => {
    fc.assert(
      fc.property(years, amount, (list, more) => {
        const used = (all: CreditYear[]) => creditAccount(30, all).steps.map((s) => s.used);
        const before = used(list);
        const after = used(list.map((y, i) => (i === 0 ? { ...y, invested: y.invested + more } : y)));
        let totals = [0n, 0n] as [bigint, bigint];
        for (const [i, one] of before.entries()) {
          totals = [totals[0] + one, totals[1] + (after[i] ?? 0n)];
          expect(totals[1] >= totals[0]).toBe(true);
        }
      }),
    );
  });
});

describe('15 % against 25 %', () => {
  test('of ten millions: 1.5 against 2.5 millions', () => {
    expect(rateDifference(fromYuan(10_000_000), 15, 25)).toEqual({
      income: fromYuan(10_000_000),
      ordinary: fromYuan(2_500_000),
      reduced: fromYuan(1_500_000),
      saved: fromYuan(1_000_000),
    });
  });

  test('never below zero, more for more income, and the two taxes differ by what is saved', () => {
    fc.assert(
      fc.property(amount, amount, (income, more) => {
        const one = rateDifference(income, 15, 25);
        const two = rateDifference(income + more, 15, 25);
        expect(one.saved >= 0n && one.reduced + one.saved === one.ordinary).toBe(true);
        expect(two.reduced >= one.reduced && two.ordinary >= one.ordinary).toBe(true);
      }),
    );
  });
});
