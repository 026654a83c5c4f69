import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../../src/fit/address.ts';
import { evaluate, stateOf } from '../../../src/fit/evaluate.ts';
import { findPath } from '../../../src/fit/path.ts';
import { DONT_KNOW, OUTCOMES, type Answers, type Outcome } from '../../../src/fit/types.ts';
import { realTable } from './content.ts';
import { DAY } from './enterprises.ts';

/** Any answers: each question answered somehow, or not at all. */
const answers = fc
  .record(Object.fromEntries(realTable.questions.map((q) => [q.id, fc.constantFrom(...q.answers, DONT_KNOW, undefined)])))
  .map((given): Answers => Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)));
const question = fc.constantFrom(...realTable.questions.map((q) => q.id));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const rank = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);
const layers = ['notice', 'national'] as const;

test('each answer means for a condition what its rule says; what a department judges is never met', () => {
  for (const rule of realTable.rules)
    for (const [answer, verdict] of Object.entries(rule.states)) {
      const judged = realTable.conditions.find((c) => c.id === rule.condition)?.judged;
      expect(stateOf(realTable, rule.condition, { [rule.question]: answer })).toBe(judged && verdict === 'met' ? 'judged' : verdict);
    }
});

describe('“don’t know”', () => {
  test('never leads to a better verdict than the best of the answers that it stands for', () => {
    fc.assert(
      fc.property(answers, question, (given, id) => {
        const unknown = evaluate(realTable, { ...given, [id]: DONT_KNOW }, DAY);
        const possible = realTable.questions.find((q) => q.id === id)?.answers ?? [];
        const known = possible.map((answer) => evaluate(realTable, { ...given, [id]: answer }, DAY));
        for (const [i, result] of unknown.entries())
          for (const layer of layers) {
            const part = result[layer];
            if (!part) continue;
            const best = Math.min(...known.map((results) => rank(results[i]?.[layer]?.outcome ?? 'expired')));
            expect(rank(part.outcome)).toBeGreaterThanOrEqual(best);
          }
      }),
    );
  });

  test('about everything that a layer asks never leads to “fits”', () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const result of evaluate(realTable, given, DAY))
          for (const layer of layers) {
            const part = result[layer];
            if (part?.outcome !== 'fits') continue;
            expect(part.open).toEqual([]);
            expect(part.conditions.every((c) => c.state === 'met')).toBe(true);
          }
      }),
    );
  });

  test('is the same as no answer', () => {
    fc.assert(
      fc.property(answers, question, (given, id) => {
        const without = Object.fromEntries(Object.entries(given).filter(([question]) => question !== id));
        const outcomes = (all: Answers) => evaluate(realTable, all, DAY).map((r) => [r.notice.outcome, r.national?.outcome]);
        expect(outcomes({ ...given, [id]: DONT_KNOW })).toEqual(outcomes(without));
      }),
    );
  });
});

/** Questions that only the city's own conditions ask. */
const CITY_ONLY = ['recognised', 'cooperation', 'standing'];

test('a national verdict never depends on an answer that only the city asks for; the notice’s never on the national list', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...CITY_ONLY), (given, id) => {
      const outcomes = (all: Answers, layer: 'notice' | 'national') => evaluate(realTable, all, DAY).map((r) => r[layer]?.outcome);
      const possible = realTable.questions.find((q) => q.id === id)?.answers ?? [];
      for (const answer of possible) expect(outcomes({ ...given, [id]: answer }, 'national')).toEqual(outcomes(given, 'national'));
      for (const answer of ['in', 'group', 'out'])
        expect(outcomes({ ...given, listed: answer }, 'notice')).toEqual(outcomes({ ...given, listed: DONT_KNOW }, 'notice'));
    }),
  );
});

describe('on any day', () => {
  test('there is a result and one thing to do next', () => {
    fc.assert(
      fc.property(answers, day, (given, on) => {
        const path = findPath(realTable, given, on);
        expect(path.results).toHaveLength(12);
        for (const result of path.results) for (const layer of layers) if (result[layer]) expect(OUTCOMES).toContain(result[layer].outcome);
        expect(['claim', 'do', 'ask', 'answer', 'nothing']).toContain(path.next.kind);
      }),
    );
  });

  test('what is not in force is judged nowhere and leads nowhere', () => {
    const all = { recognised: 'no', listed: 'in', investment: 'run', 'high-tech': 'yes', rate: 'small' };
    const before = findPath(realTable, all, '2018-12-28');
    expect(before.results.find((r) => r.incentive === 'surcharge-credit')?.national?.outcome).toBe('early');
    expect(before.now).toEqual([]);
    const after = findPath(realTable, all, '2028-01-01');
    expect(after.results.find((r) => r.incentive === 'high-tech-rate')?.gain).toBe('expired');
    const table = {
      ...realTable,
      incentives: realTable.incentives.map((i) =>
        i.id === 'surcharge-credit' && i.national ? { ...i, national: { ...i.national, until: '2027-12-31' } } : i,
      ),
    };
    expect(findPath(table, all, '2027-12-31').now).toContain('surcharge-credit');
    expect(findPath(table, all, '2028-01-01').now).not.toContain('surcharge-credit');
  });
});

test('whatever can be claimed is wanted, and what is lacking is lacking in an order of doing', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const path = findPath(realTable, given, DAY);
      for (const id of path.now) expect(path.results.find((r) => r.incentive === id)?.wanted).toBe('yes');
      const order = path.lacking.map((l) => realTable.conditions.findIndex((c) => c.id === l.step));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      for (const lack of path.lacking) expect(lack.notice.length + lack.national.length).toBeGreaterThan(0);
    }),
  );
});

test('nobody is sent to do something for a rule that is no longer in force', () => {
  // A day on which every rule of the state has ended.
  const ended = {
    ...realTable,
    incentives: realTable.incentives.map((i) => (i.national ? { ...i, national: { ...i.national, until: '2020-12-31' } } : i)),
  };
  fc.assert(
    fc.property(answers, (given) => {
      for (const lack of findPath(ended, given, DAY).lacking) expect(lack.national).toEqual([]);
    }),
  );
  // While they hold, some do lack something.
  const outside = Object.fromEntries(realTable.questions.map(({ id, answers: all }) => [id, all[all.length - 1] ?? '']));
  const sent = fc.sample(answers, 200).flatMap((given) => findPath(realTable, { ...outside, ...given }, DAY).lacking);
  expect(sent.some((lack) => lack.national.length > 0)).toBe(true);
});

test('whether one has already what an incentive gives is asked while it is not answered', () => {
  const giving = realTable.incentives.filter(({ gives }) => gives !== undefined);
  expect(giving.length).toBeGreaterThan(0);
  for (const { id, gives } of giving) {
    const asks = realTable.rules.filter((rule) => rule.condition === gives).map((rule) => rule.question);
    const others = Object.fromEntries(realTable.questions.filter((q) => !asks.includes(q.id)).map((q) => [q.id, q.answers[0] ?? '']));
    const open = evaluate(realTable, others, DAY).find((result) => result.incentive === id)?.notice.open;
    expect(open, id).toEqual(expect.arrayContaining(asks));
  }
});

describe('answers in an address', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(readAnswers(realTable, `#${writeAnswers(realTable, given)}`)).toEqual({ answers: given, ignored: 0 });
      }),
    );
  });

  test.each(['#standing=perhaps', '#colour=red', '#%00=%ff', '#<script>alert(1)</script>', '#standing=clean2'])(
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
