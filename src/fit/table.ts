import type { RuleData } from '../collections/questions/schema.ts';
import type { Plan } from '../plan/types.ts';
import type { FitIncentive, FitRule, FitTable, SubjectKind, Verdict } from './types.ts';

/** What a rule is about. The schema has made sure that there is exactly one. */
export function subjectOf(rule: RuleData): { kind: SubjectKind; subject: string } {
  if (rule.condition !== undefined) return { kind: 'condition', subject: rule.condition };
  if (rule.need !== undefined) return { kind: 'need', subject: rule.need };
  return { kind: 'claimant', subject: rule.claimant ?? '' };
}

const verdictsOf = (rule: RuleData): Record<string, Verdict> => ({
  ...Object.fromEntries(rule.met.map((a) => [a, 'met'])),
  ...Object.fromEntries(rule.notYet.map((a) => [a, 'not-yet'])),
  ...Object.fromEntries(rule.not.map((a) => [a, 'not'])),
});

/** A record of an incentive: from the content folder or from the assembled plan alike. */
export interface IncentiveRecord {
  id: string;
  claimants: readonly string[];
  needs: readonly string[];
  conditions: readonly { id: string; open: boolean }[];
  detail: 'stated' | 'named-only';
}

/** The records of questions and incentives as the plain table that the check works on. Both come in their own order. */
export const fitTable = (
  questions: readonly { id: string; answers: readonly { id: string }[]; rules: readonly RuleData[] }[],
  incentives: readonly IncentiveRecord[],
): FitTable => ({
  questions: questions.map(({ id, answers }) => ({ id, answers: answers.map((a) => a.id) })),
  rules: questions.flatMap(({ id, rules }) =>
    rules.map((rule): FitRule => ({ question: id, ...subjectOf(rule), verdicts: verdictsOf(rule) })),
  ),
  incentives: incentives.map(({ id, claimants, needs, conditions, detail }): FitIncentive => ({
    id,
    claimants,
    needs,
    conditions: conditions.map((c) => ({ id: c.id, open: c.open })),
    vague: detail === 'named-only',
  })),
});

/** The table of an assembled plan. */
export const fitTableOf = (plan: Pick<Plan, 'questions' | 'incentives'>): FitTable =>
  fitTable(
    plan.questions,
    plan.incentives.map((i) => ({ ...i, claimants: i.claimants.map((c) => c.id), needs: i.needs.map((n) => n.id) })),
  );
