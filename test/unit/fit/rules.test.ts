import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../../src/fit/address.ts';
import { canFire } from '../../../src/fit/effect.ts';
import { evaluate, evaluateIncentive } from '../../../src/fit/evaluate.ts';
import { DONT_KNOW, OUTCOMES, type Answers, type FitTable } from '../../../src/fit/types.ts';
import { realTable } from './content.ts';

/** Any answers: each question answered somehow, or not at all. */
const answers = fc
  .record(Object.fromEntries(realTable.questions.map((q) => [q.id, fc.constantFrom(...q.answers, DONT_KNOW, undefined)])))
  .map((given): Answers => Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)));

describe('every rule of the plan', () => {
  test.each(realTable.rules.map((rule) => [`${rule.question} → ${rule.kind} ${rule.subject}`, rule] as const))('%s', (_, rule) => {
    expect(canFire(realTable, rule)).toBe(true);
    const incentive = realTable.incentives.find((i) =>
      rule.kind === 'condition' ? i.conditions.some((c) => c.id === rule.subject) : [...i.needs, ...i.claimants].includes(rule.subject),
    );
    if (!incentive) throw new Error(`no incentive asks for ${rule.subject}`);
    for (const [answer, verdict] of Object.entries(rule.verdicts)) {
      const { findings } = evaluateIncentive(realTable, incentive, { [rule.question]: answer });
      const state = findings.find((f) => f.kind === rule.kind && f.subject === rule.subject)?.state;
      // A claimant or a need that another one stands in for is not counted.
      if (state !== undefined) expect(state).toBe(verdict);
    }
  });
});

test('an incentive fits only when each thing that counts is met; what decided is as bad as the outcome', () => {
  fc.assert(
    fc.property(answers, (given) => {
      for (const { outcome, findings, decisive } of evaluate(realTable, given)) {
        expect(outcome === 'fits').toBe(findings.every((f) => f.state === 'met'));
        expect(decisive.length === 0).toBe(outcome === 'fits');
        expect(new Set(decisive.map((f) => f.state)).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('“don’t know” in place of an answer never turns “may fit” into a refusal', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...realTable.questions.map((q) => q.id)), (given, question) => {
      const before = evaluate(realTable, given);
      const after = evaluate(realTable, { ...given, [question]: DONT_KNOW });
      for (const [i, { outcome }] of before.entries())
        if (OUTCOMES.indexOf(outcome) < 2) expect(OUTCOMES.indexOf(after[i]?.outcome ?? 'does-not-fit')).toBeLessThan(2);
    }),
  );
});

describe('answers in an address', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(readAnswers(realTable, `#${writeAnswers(realTable, given)}`)).toEqual({ answers: given, ignored: 0 });
      }),
    );
  });

  test.each(['#accident=perhaps', '#colour=red', '#%00=%ff', '#<script>alert(1)</script>', '#accident=none2'])(
    '%s is ignored and counted',
    (fragment) => {
      expect(readAnswers(realTable, fragment)).toEqual({ answers: {}, ignored: 1 });
    },
  );

  test('an empty fragment is no answer', () => {
    expect(readAnswers(realTable, '')).toEqual({ answers: {}, ignored: 0 });
    expect(readAnswers(realTable, '#')).toEqual({ answers: {}, ignored: 0 });
  });
});

describe('needs and claimants are alternatives', () => {
  const table = (claimants: string[], rules: FitTable['rules']): FitTable => ({
    questions: [{ id: 'who', answers: ['a', 'b'] }],
    rules,
    incentives: [{ id: 'one', claimants, needs: [], conditions: [{ id: 'c', open: false }], vague: false }],
  });
  const met = { question: 'who', kind: 'condition', subject: 'c', verdicts: { a: 'met', b: 'met' } } as const;
  const notA = { question: 'who', kind: 'claimant', subject: 'x', verdicts: { a: 'not', b: 'met' } } as const;

  test('one that stands is enough', () => {
    const alsoY = { question: 'who', kind: 'claimant', subject: 'y', verdicts: { a: 'met', b: 'not' } } as const;
    const outcomes = (t: FitTable) => ['a', 'b'].map((who) => evaluate(t, { who })[0]?.outcome);
    expect(outcomes(table(['x'], [met, notA]))).toEqual(['does-not-fit', 'fits']);
    expect(outcomes(table(['x', 'y'], [met, notA, alsoY]))).toEqual(['fits', 'fits']);
  });

  test('a rule about one of several, of whom another is never asked, can’t fire', () => {
    expect(canFire(table(['x'], [met, notA]), notA)).toBe(true);
    expect(canFire(table(['x', 'y'], [met, notA]), notA)).toBe(false);
  });
});

test('a condition that a department judges is never met by what an enterprise says, but can fail by it', () => {
  const table: FitTable = {
    questions: [{ id: 'q', answers: ['yes', 'no'] }],
    rules: [{ question: 'q', kind: 'condition', subject: 'c', verdicts: { yes: 'met', no: 'not' } }],
    incentives: [{ id: 'one', claimants: [], needs: [], conditions: [{ id: 'c', open: true }], vague: false }],
  };
  expect(['yes', 'no'].map((q) => evaluate(table, { q })[0]?.outcome)).toEqual(['may-fit', 'does-not-fit']);
});
