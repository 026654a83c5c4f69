import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../scripts/lib/root.ts';
import { creditAnswer, creditParts, type CreditAnswer, type CreditYear, type Size } from '../../../src/figures/credit.ts';
import { fromYuan } from '../../../src/figures/money.ts';
import { rateAnswer } from '../../../src/figures/rate.ts';
import { creditRules, rateRules } from '../../../src/figures/rules.ts';
import { realPlan } from '../fit/content.ts';

const credit = realPlan.figures.find((f) => f.kind === 'credit');
const rate = realPlan.figures.find((f) => f.kind === 'rate');
if (!credit || !rate) throw new Error('the plan has no figures');
const CREDIT = creditRules(credit);
const RATE = rateRules(rate);
const DAY = '2026-11-24';

interface Case<R> {
  name: string;
  date: string;
  result: R & { nothing?: string[] };
}
interface CreditCase extends Case<{
  most?: number;
  due?: number[];
  used?: number[];
  balance?: number[];
  about?: number;
  payback?: number;
  expired?: string;
}> {
  size?: Size;
  years: { invested: number; withdrawn?: number; tax?: number; offset?: number; refunded?: number }[];
}
interface PartsCase extends Case<{ parts?: number[] }> {
  size: Size;
  years: CreditCase['years'];
}
interface RateCase extends Case<{ now?: number; then?: number; saved?: number; word?: string }> {
  now?: string;
  income: number;
}
const read = (file: string) =>
  parse(readFileSync(join(root, 'test/fixtures/enterprises', file), 'utf8')) as {
    credit: CreditCase[];
    rate: RateCase[];
    parts?: PartsCase[];
  };
const lists = [read('amounts.yaml'), read('amounts-apart.yaml')];
const cases = {
  credit: lists.flatMap((list) => list.credit),
  rate: lists.flatMap((list) => list.rate),
  parts: lists.flatMap((list) => list.parts ?? []),
};

const year = (y: CreditCase['years'][number]): CreditYear => ({
  invested: fromYuan(y.invested),
  withdrawn: fromYuan(y.withdrawn ?? 0),
  paid: y.tax === undefined ? undefined : fromYuan(y.tax),
  offset: fromYuan(y.offset ?? 0),
  refunded: fromYuan(y.refunded ?? 0),
});
const NAMES: Record<string, string> = { small: 'halving', exempt: 'exemption' };
/** What a fixture may ask of an answer, by its name there. */
const said = (answer: CreditAnswer): Record<string, unknown> => ({
  most: answer.most,
  due: answer.steps.length > 0 ? answer.steps.map((s) => s.due) : undefined,
  used: answer.steps.length > 0 ? answer.steps.map((s) => s.used) : undefined,
  balance: answer.steps.length > 0 ? answer.steps.map((s) => s.balance) : undefined,
  about: answer.years,
  payback: answer.payback,
  expired: answer.expired && (NAMES[answer.expired.rule] ?? answer.expired.rule),
});
const fen = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((v: number) => fromYuan(v)) : typeof value === 'number' ? fromYuan(value) : value;

describe('the credit, as worked by hand', () => {
  test.each(cases.credit)('$name', (it) => {
    const answer = said(creditAnswer(CREDIT, it.size, it.years.map(year), it.date));
    const { nothing = [], about, payback, expired, ...amounts } = it.result;
    for (const [key, value] of Object.entries(amounts)) expect(answer[key], key).toEqual(fen(value));
    if (about !== undefined) expect(answer['about']).toBe(about);
    if (payback !== undefined) expect(answer['payback']).toBe(payback);
    expect(answer['expired']).toBe(expired);
    for (const key of nothing) expect(answer[key], key).toBeUndefined();
  });
});

test.each(cases.parts)('where the credit goes: $name', ({ date, size: by, years: list, result }) => {
  const parts = creditParts(creditAnswer(CREDIT, by, list.map(year), date));
  expect(parts && [parts.now, parts.later, parts.idle]).toEqual(result.parts?.map(fromYuan));
});

describe('15 % against what is paid now, as worked by hand', () => {
  test.each(cases.rate)('$name', (it) => {
    const answer = rateAnswer(RATE, it.now, fromYuan(it.income), it.date) as unknown as Record<string, unknown>;
    const { nothing = [], word, ...amounts } = it.result;
    expect(answer['word']).toBe(word);
    for (const [key, value] of Object.entries(amounts)) expect(answer[key], key).toEqual(fen(value));
    for (const key of nothing) expect(answer[key], key).toBeUndefined();
  });
});

const amount = fc.bigInt({ min: 0n, max: 10n ** 14n });
const none = fc.oneof(fc.constant(0n), amount);
const years = fc.array(fc.record({ invested: amount, withdrawn: none, paid: amount, offset: none, refunded: none }), {
  minLength: 1,
  maxLength: 6,
});
const size = fc.constantFrom<Size>('ordinary', 'small', 'exempt');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('for any years', () => {
  test('never more is used than is due or was credited, nothing is below nothing, and nothing gets lost', () => {
    fc.assert(
      fc.property(years, size, day, (list, by, on) => {
        const { steps, most } = creditAnswer(CREDIT, by, list, on);
        let used = 0n;
        for (const step of steps) {
          used += step.used;
          expect(step.used >= 0n && step.balance >= 0n && step.used <= step.due).toBe(true);
          expect(step.used + step.balance).toBe(step.carriedForward + step.credit);
          expect(step.due <= step.full.reduce((a, b) => a + b, 0n)).toBe(true);
        }
        if (most !== undefined && steps.length === list.length) expect(used + (steps.at(-1)?.balance ?? 0n) - most <= 3n).toBe(true);
      }),
    );
  });

  test('a small enterprise never uses more than a large one, and an exempt one nothing', () => {
    fc.assert(
      fc.property(years, (list) => {
        const used = (by: Size) => creditAnswer(CREDIT, by, list, DAY).steps[0]?.used ?? 0n;
        expect(used('small') <= used('ordinary')).toBe(true);
        expect(used('exempt')).toBe(0n);
      }),
    );
  });

  test('not to know the size or the taxes gives no amount for the year', () => {
    fc.assert(
      fc.property(years, day, (list, on) => {
        expect(creditAnswer(CREDIT, undefined, list, on).steps).toEqual([]);
        expect(creditAnswer(CREDIT, 'ordinary', [...list, { invested: 1n, withdrawn: 0n, offset: 0n, refunded: 0n }], on).steps).toEqual(
          [],
        );
      }),
    );
  });

  test('who invests more never uses less', () => {
    fc.assert(
      fc.property(years, amount, size, (list, more, by) => {
        const used = (all: CreditYear[]) => creditAnswer(CREDIT, by, all, DAY).steps[0]?.used ?? 0n;
        expect(used(list.map((y, i) => (i === 0 ? { ...y, invested: y.invested + more } : y))) >= used(list)).toBe(true);
      }),
    );
  });
});

test('any income, way and day give a comparison whose word and amounts agree', () => {
  fc.assert(
    fc.property(amount, fc.constantFrom('standard', 'small', 'western', 'high-tech', undefined), day, (income, way, on) => {
      const { word, saved, now, then } = rateAnswer(RATE, way, income, on);
      if (way === undefined) expect(['unknown', 'expired']).toContain(word);
      if (saved === undefined) expect(['unknown', 'expired', 'too-large']).toContain(word);
      else {
        expect(saved).toBe((now ?? 0n) - (then ?? 0n));
        if (word === 'saves') expect(saved > 0n).toBe(true);
        if (word === 'more') expect(saved < 0n).toBe(true);
      }
    }),
  );
});
