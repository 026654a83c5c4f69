import type { Answers, Finding, FitIncentive, FitRule, FitTable, Outcome, Result, State, SubjectKind } from './types.ts';

/** From best to worst. What is known to fail outweighs what is not known. */
const ORDER: readonly State[] = ['met', 'unknown', 'not-yet', 'not'];
const OUTCOME: Readonly<Record<State, Outcome>> = { met: 'fits', unknown: 'may-fit', 'not-yet': 'not-yet', not: 'does-not-fit' };

const rank = (state: State): number => ORDER.indexOf(state);
const worst = (states: readonly State[]): State => states.reduce<State>((a, b) => (rank(b) > rank(a) ? b : a), 'met');
const best = (states: readonly State[]): State => states.reduce<State>((a, b) => (rank(b) < rank(a) ? b : a), 'not');

/** The rules that say something about a subject. */
export const rulesOf = (table: FitTable, kind: SubjectKind, subject: string): FitRule[] =>
  table.rules.filter((rule) => rule.kind === kind && rule.subject === subject);

/** How a subject stands by the answers: as bad as the worst that any rule says. */
function finding(table: FitTable, answers: Answers, kind: SubjectKind, subject: string): Finding {
  const rules = rulesOf(table, kind, subject);
  const states = rules.map((rule): State => rule.verdicts[answers[rule.question] ?? ''] ?? 'unknown');
  return {
    kind,
    subject,
    state: rules.length === 0 ? 'unknown' : worst(states),
    questions: rules.map((rule) => rule.question),
  };
}

/**
 * Needs and claimants are alternatives: one that stands is enough. If any of them is asked by no question, nothing can be said against the incentive
 * on their account, and they don't count.
 */
function alternatives(table: FitTable, answers: Answers, kind: SubjectKind, subjects: readonly string[]): Finding[] {
  if (subjects.length === 0 || subjects.some((s) => rulesOf(table, kind, s).length === 0)) return [];
  const all = subjects.map((s) => finding(table, answers, kind, s));
  const state = best(all.map((f) => f.state));
  return all.filter((f) => f.state === state).slice(0, 1);
}

/** Whether any question asks for anything of an incentive; the others lie outside the check. */
export const isAsked = (table: FitTable, incentive: FitIncentive): boolean =>
  incentive.conditions.some((c) => rulesOf(table, 'condition', c.id).length > 0) ||
  (incentive.claimants.length > 0 && incentive.claimants.every((c) => rulesOf(table, 'claimant', c).length > 0));

/** The result for one incentive: all its conditions together, one of its claimants, one of its needs. */
export function evaluateIncentive(table: FitTable, incentive: FitIncentive, answers: Answers): Result {
  const findings: Finding[] = [
    ...alternatives(table, answers, 'claimant', incentive.claimants),
    ...alternatives(table, answers, 'need', incentive.needs),
    ...incentive.conditions.map((c): Finding => {
      const found = finding(table, answers, 'condition', c.id);
      // What only a department can judge is never met by what an enterprise says of itself.
      return c.open && found.state === 'met' ? { ...found, state: 'unknown' } : found;
    }),
    ...(incentive.vague ? [{ kind: 'detail', subject: '', state: 'unknown', questions: [] } as const] : []),
  ];
  const state = worst(findings.map((f) => f.state));
  return {
    incentive: incentive.id,
    outcome: OUTCOME[state],
    findings,
    decisive: state === 'met' ? [] : findings.filter((f) => f.state === state),
  };
}

/** The results for every incentive that the questions ask about, in the order of the table. */
export const evaluate = (table: FitTable, answers: Answers): Result[] =>
  table.incentives.filter((i) => isAsked(table, i)).map((i) => evaluateIncentive(table, i, answers));
