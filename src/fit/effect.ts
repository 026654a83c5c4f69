import { evaluateIncentive } from './evaluate.ts';
import { DONT_KNOW, type Answers, type FitIncentive, type FitRule, type FitTable } from './types.ts';

/** Every way to answer some questions. */
function* waysToAnswer(table: FitTable, questions: readonly string[]): Generator<Answers> {
  const [first, ...rest] = questions;
  if (first === undefined) {
    yield {};
    return;
  }
  const own = table.questions.find((q) => q.id === first)?.answers ?? [];
  for (const answers of waysToAnswer(table, rest)) for (const answer of [...own, DONT_KNOW]) yield { ...answers, [first]: answer };
}

/** An incentive cut down to what a rule could touch: the one condition, or all of its needs or claimants, which are alternatives. */
function touched(rule: FitRule, incentive: FitIncentive): FitIncentive | undefined {
  const bare: FitIncentive = { ...incentive, claimants: [], needs: [], conditions: [], vague: false };
  if (rule.kind === 'condition') {
    const conditions = incentive.conditions.filter((c) => c.id === rule.subject);
    return conditions.length > 0 ? { ...bare, conditions } : undefined;
  }
  const key = rule.kind === 'need' ? 'needs' : 'claimants';
  return incentive[key].includes(rule.subject) ? { ...bare, [key]: incentive[key] } : undefined;
}

/** Whether a rule can ever change a result: for some incentive and some answers, the outcome differs from that without the rule. */
export function canFire(table: FitTable, rule: FitRule): boolean {
  const without: FitTable = { ...table, rules: table.rules.filter((r) => r !== rule) };
  return table.incentives.some((incentive) => {
    const part = touched(rule, incentive);
    if (!part) return false;
    const subjects = new Set([...part.claimants, ...part.needs, ...part.conditions.map((c) => c.id)]);
    const questions = [...new Set(table.rules.filter((r) => r.kind === rule.kind && subjects.has(r.subject)).map((r) => r.question))];
    return [...waysToAnswer(table, questions)].some(
      (answers) => evaluateIncentive(table, part, answers).outcome !== evaluateIncentive(without, part, answers).outcome,
    );
  });
}
