import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/fit/evaluate.ts';
import { DONT_KNOW, type Answers, type Outcome } from '../../../src/fit/types.ts';
import { realTable } from './content.ts';

/** A sound enterprise without any need; each enterprise below says how it differs. */
const sound: Answers = {
  recognised: 'listed',
  cooperation: 'leading',
  accident: 'none',
  'credit-record': 'good',
  violation: 'none',
  'high-tech': 'no',
  investment: 'none',
  financing: 'none',
  land: 'none',
  donation: 'none',
};

const results = (answers: Answers) => evaluate(realTable, answers);
/** Titles would be clearer still, but ids are what addresses promise to keep. */
const by = (answers: Answers, outcome: Outcome): string[] =>
  results(answers)
    .filter((r) => r.outcome === outcome)
    .map((r) => r.incentive);
const decisive = (answers: Answers, id: string): string[] =>
  results(answers)
    .find((r) => r.incentive === id)
    ?.decisive.map((f) => f.subject) ?? [];

/** The combined incentives of task 16: everything that the text gives only to recognised enterprises in good standing. */
const LAND = ['land-demand', 'green-channel', 'land-quota', 'allocated-land'];
const FINANCE = ['financial-products', 'bond-financing'];
const COMBINED = [...FINANCE, 'surcharge-credit', 'high-tech-rate', ...LAND, 'credit'];

// Expected outcomes are written from tasks 15 and 16 of the notice, not from the code.
describe('enterprises and what the text has for them', () => {
  test('recognised, high-tech, invests, needs money', () => {
    const it = { ...sound, 'high-tech': 'yes', investment: 'invested', financing: 'needed' };
    expect(by(it, 'fits')).toEqual(['financial-products', 'surcharge-credit', 'high-tech-rate']);
    // “符合条件” of bonds, the reward and “信用” are not spelt out in the text.
    expect(by(it, 'may-fit')).toEqual(['reward', 'bond-financing', 'credit']);
    expect(by(it, 'does-not-fit')).toEqual(['recognition', 'donation-tax', ...LAND]);
    expect(by(it, 'not-yet')).toEqual([]);
  });

  test('recognised by the city only: the credit asks for more, so it may fit', () => {
    const it = { ...sound, recognised: 'city', investment: 'invested' };
    expect(by(it, 'may-fit')).toContain('surcharge-credit');
    expect(decisive(it, 'surcharge-credit')).toEqual(['national-scope']);
  });

  test('recognised, with a major accident: none of the combined incentives, because of it', () => {
    const it = { ...sound, accident: 'had', 'high-tech': 'yes', investment: 'invested', financing: 'needed', land: 'new-non-profit' };
    expect(by(it, 'does-not-fit')).toEqual(expect.arrayContaining(COMBINED));
    for (const id of COMBINED) expect(decisive(it, id)).toEqual(['no-major-accident']);
  });

  test('only donates: the relief for donations, which asks for nothing else', () => {
    const it = { ...sound, recognised: 'no', cooperation: 'none', donation: 'given' };
    expect(by(it, 'fits')).toEqual(['donation-tax']);
    expect(by(it, 'not-yet')).toEqual(['recognition', 'reward', 'high-tech-rate', 'credit']);
    expect(by(it, 'does-not-fit')).toEqual([...FINANCE, 'surcharge-credit', ...LAND]);
  });

  test('wants land for a new non-profit project: all four incentives for land', () => {
    const it = { ...sound, land: 'new-non-profit' };
    expect(by(it, 'fits')).toEqual(LAND);
  });

  test('wants land for a project that earns: no allocation, the rest all the same', () => {
    const it = { ...sound, land: 'new-for-profit' };
    expect(by(it, 'fits')).toEqual(['land-demand', 'green-channel', 'land-quota']);
    expect(decisive(it, 'allocated-land')).toEqual(['non-profit-project']);
  });

  test('not recognised yet, cooperates well: recognition first', () => {
    const it = { ...sound, recognised: 'no', 'high-tech': 'yes', financing: 'needed' };
    // The standard of recognition is still to be made, so that nobody can be told that it fits.
    expect(by(it, 'may-fit')).toEqual(['recognition', 'reward']);
    expect(decisive(it, 'recognition')).toEqual(['evaluation-standard']);
    expect(by(it, 'not-yet')).toEqual([...FINANCE, 'high-tech-rate', 'credit']);
    expect(decisive(it, 'high-tech-rate')).toEqual(['recognised']);
  });

  test('a bad record now: not yet; a violation: does not fit', () => {
    const poor = { ...sound, 'credit-record': 'poor', financing: 'needed' };
    expect(decisive(poor, 'financial-products')).toEqual(['good-credit']);
    expect(by(poor, 'not-yet')).toContain('financial-products');
    expect(by({ ...poor, violation: 'had' }, 'does-not-fit')).toContain('financial-products');
  });

  test('doesn’t know a thing: everything may fit, nothing is promised or refused', () => {
    const it = Object.fromEntries(realTable.questions.map((q) => [q.id, DONT_KNOW]));
    expect(new Set(results(it).map((r) => r.outcome))).toEqual(new Set(['may-fit']));
    expect(results({})).toEqual(results(it));
  });
});

test('incentives for schools’ staff lie outside the check', () => {
  const checked = results({}).map((r) => r.incentive);
  for (const id of ['part-time-pay', 'result-conversion-income', 'teachers-service-workload', 'industry-teacher-posts'])
    expect(checked).not.toContain(id);
  expect(checked).toHaveLength(12);
});
