import { standing } from '../plan/validity.ts';
import {
  DONT_KNOW,
  STATES,
  type Answers,
  type FitGain,
  type FitIncentive,
  type FitLayer,
  type FitRule,
  type FitTable,
  type LayerResult,
  type Outcome,
  type Result,
  type State,
} from './types.ts';

const worst = (states: readonly State[]): State => states.reduce<State>((a, b) => (STATES.indexOf(b) > STATES.indexOf(a) ? b : a), 'met');
const best = (states: readonly State[]): State => states.reduce<State>((a, b) => (STATES.indexOf(b) < STATES.indexOf(a) ? b : a), 'not');

/** The answer to a question, if it says anything. */
const known = (answers: Answers, question: string): string | undefined => (answers[question] === DONT_KNOW ? undefined : answers[question]);

/** The rules that say something about a condition. */
export const rulesOf = (table: FitTable, condition: string): FitRule[] => table.rules.filter((rule) => rule.condition === condition);

const isJudged = (table: FitTable, condition: string): boolean => table.conditions.find((c) => c.id === condition)?.judged ?? false;

/** What one rule makes of an answer. What a department judges is never met by what an enterprise says of itself. */
function stateBy(table: FitTable, rule: FitRule, answer: string | undefined): State {
  const state = (answer === undefined ? undefined : rule.states[answer]) ?? 'open';
  return state === 'met' && isJudged(table, rule.condition) ? 'judged' : state;
}

/** How a condition stands by the answers: as bad as the worst that any rule says. No question asks for what only a department can tell. */
export function stateOf(table: FitTable, condition: string, answers: Answers): State {
  const rules = rulesOf(table, condition);
  if (rules.length === 0) return isJudged(table, condition) ? 'judged' : 'open';
  return worst(rules.map((rule) => stateBy(table, rule, known(answers, rule.question))));
}

/**
 * How a layer stands. A question without an answer counts as the best that any answer to it would bring, and never better than open: not to know leads
 * to no better a result than the best answer that it stands for.
 */
function layerState(table: FitTable, conditions: readonly string[], answers: Answers): State {
  const rules = conditions.flatMap((c) => rulesOf(table, c));
  const unasked = conditions.filter((c) => rulesOf(table, c).length === 0).map((c) => stateOf(table, c, answers));
  const asked = table.questions.flatMap(({ id, answers: possible }): State[] => {
    const mine = rules.filter((rule) => rule.question === id);
    if (mine.length === 0) return [];
    const by = (answer: string): State => worst(mine.map((rule) => stateBy(table, rule, answer)));
    const answer = known(answers, id);
    return [answer === undefined ? worst(['open', best(possible.map(by))]) : by(answer)];
  });
  return worst([...unasked, ...asked]);
}

const outcomeOf = (state: State): Outcome => (state === 'met' ? 'fits' : state);

function layerResult(table: FitTable, layer: FitLayer, answers: Answers, day: string, outcome: Outcome): LayerResult {
  const inForce = standing(layer, day);
  const states = layer.conditions.map((id) => ({ id, state: stateOf(table, id, answers) }));
  const questions = new Set(layer.conditions.flatMap((c) => rulesOf(table, c).map((rule) => rule.question)));
  return {
    outcome: inForce === 'in-force' ? outcome : inForce,
    conditions: states,
    open: table.questions.map((q) => q.id).filter((id) => questions.has(id) && known(answers, id) === undefined),
  };
}

/** What the notice's layer comes to, with what it gives and whether it is spelt out. */
function noticeResult(table: FitTable, incentive: FitIncentive, answers: Answers, day: string): LayerResult {
  const { notice, vague, gives } = incentive;
  const given = gives === undefined ? undefined : stateOf(table, gives, answers);
  const state = worst([
    layerState(table, notice.conditions, answers),
    ...(vague ? (['judged'] as const) : []),
    ...(given === 'open' ? (['open'] as const) : []),
  ]);
  const result = layerResult(table, notice, answers, day, given === 'met' ? 'have' : outcomeOf(state));
  if (given !== 'open' || gives === undefined) return result;
  const asks = rulesOf(table, gives).map((rule) => rule.question);
  return { ...result, open: table.questions.map((q) => q.id).filter((id) => asks.includes(id) || result.open.includes(id)) };
}

/** What a right is worth, as far as the answers tell and the rule behind it is in force. */
function gainOf(gains: readonly FitGain[], answers: Answers, day: string): Result['gain'] {
  const hits = gains.filter((g) => known(answers, g.question) === g.answer);
  if (hits.length === 0) return undefined;
  return hits.find((g) => standing(g, day) === 'in-force')?.gain ?? 'expired';
}

/** The result for one incentive: what the notice asks and what the law asks, each for itself. */
function evaluateIncentive(table: FitTable, incentive: FitIncentive, answers: Answers, day: string): Result {
  const { id, national } = incentive;
  const gain = gainOf(
    table.gains.filter((g) => g.incentive === id),
    answers,
    day,
  );
  const unwanted = table.unwanted.some((u) => u.incentives.includes(id) && u.answers.includes(known(answers, u.question) ?? ''));
  const idle = gain !== undefined && gain !== 'saves' && gain !== 'expired';
  return {
    incentive: id,
    wanted: unwanted ? 'no' : idle ? 'no-gain' : 'yes',
    gain,
    notice: noticeResult(table, incentive, answers, day),
    national: national && layerResult(table, national, answers, day, outcomeOf(layerState(table, national.conditions, answers))),
  };
}

/** Whether any question asks for anything of an incentive; the others lie outside the check. */
export const isAsked = (table: FitTable, incentive: FitIncentive): boolean =>
  incentive.notice.conditions.some((c) => rulesOf(table, c).length > 0);

/**
 * The results for every incentive that the questions ask about, in the order of the table.
 * @param day the day as of which rules hold, `YYYY-MM-DD`; any day gives a result
 */
export const evaluate = (table: FitTable, answers: Answers, day: string): Result[] =>
  table.incentives.filter((i) => isAsked(table, i)).map((i) => evaluateIncentive(table, i, answers, day));
