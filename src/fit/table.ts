import type { Plan, Question } from '../plan/types.ts';
import type { FitRule, FitTable, Verdict } from './types.ts';

const statesOf = (rule: Question['rules'][number]): Record<string, Verdict> => ({
  ...Object.fromEntries(rule.met.map((a) => [a, 'met'])),
  ...Object.fromEntries(rule.authority.map((a) => [a, 'authority'])),
  ...Object.fromEntries(rule.notYet.map((a) => [a, 'not-yet'])),
  ...Object.fromEntries(rule.not.map((a) => [a, 'not'])),
});

/** The plain table that the check works on, from an assembled plan: conditions in an order of doing, everything else in its own order. */
export function fitTableOf(plan: Pick<Plan, 'meta' | 'questions' | 'incentives' | 'conditions'>): FitTable {
  const { questions, incentives, conditions, meta } = plan;
  return {
    questions: questions.map(({ id, answers }) => ({ id, answers: answers.map((a) => a.id) })),
    conditions: conditions.map(({ id, order, judged, step }) => ({ id, order, judged, step: step?.id ?? id })),
    rules: questions.flatMap(({ id, rules }) =>
      rules.map((rule): FitRule => ({ question: id, condition: rule.condition.id, states: statesOf(rule) })),
    ),
    unwanted: questions.flatMap(({ id, unwanted }) =>
      unwanted.map((u) => ({ question: id, answers: u.answers, incentives: u.incentives.map((i) => i.id) })),
    ),
    gains: questions.flatMap(({ id, gains }) =>
      gains.flatMap(({ answer, incentive, gain, parameter }) =>
        parameter.values.map(({ from, asOf, until }) => ({
          question: id,
          answer,
          incentive: incentive.id,
          gain,
          from,
          asOf,
          until,
        })),
      ),
    ),
    clashes: questions.flatMap(({ id, clashes }) => clashes.map(({ answers, with: other }) => ({ question: id, answers, with: other }))),
    incentives: incentives.map(({ id, gives, detail, conditions: asked, national }) => ({
      id,
      gives: gives?.id,
      vague: detail === 'named-only',
      notice: { from: meta.written, until: meta.repealed, conditions: asked.map((c) => c.id) },
      national: national && {
        from: national.law.fact.from,
        asOf: national.law.fact.asOf,
        until: national.law.fact.until,
        conditions: national.conditions.map((c) => c.id),
      },
    })),
  };
}
