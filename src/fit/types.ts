import type { Validity } from '../plan/validity.ts';

/** What an answer says of a condition. `authority`: only the department in charge can say, as of an accident. */
export type Verdict = 'met' | 'authority' | 'not-yet' | 'not';
/** How a condition stands: a verdict; `judged`, when it is met by the enterprise's own word but for a department to judge; or `open`. */
export type State = Verdict | 'judged' | 'open';
/** From best to worst. What is known to fail outweighs what is not known. */
export const STATES: readonly State[] = ['met', 'judged', 'authority', 'open', 'not-yet', 'not'];

/** What the answers to one question say about one condition. Answers that are not named leave it open. */
export interface FitRule {
  question: string;
  condition: string;
  states: Readonly<Record<string, Verdict>>;
}

interface FitCondition {
  id: string;
  /** Its place in an order of doing. */
  order: number;
  /** A department judges it. */
  judged: boolean;
  /** The condition whose step is taken when this one is lacking; often itself. */
  step: string;
}

/** What one source, the notice or the law, asks for the same thing, and how long it does. */
export interface FitLayer extends Validity {
  conditions: readonly string[];
}

export interface FitIncentive {
  id: string;
  /** The condition that whoever gets it meets. */
  gives?: string | undefined;
  /** The text names it without detail: it can't be said to fit. */
  vague: boolean;
  notice: FitLayer;
  national?: FitLayer | undefined;
}

/** What a right is worth to an enterprise as it is now. */
type Gain = 'saves' | 'same' | 'more' | 'already' | 'nothing';
export interface FitGain extends Validity {
  question: string;
  answer: string;
  incentive: string;
  gain: Gain;
}

/** Answers to two questions that hardly go together. */
export interface FitClash {
  question: string;
  answers: readonly string[];
  with: { question: string; answers: readonly string[] };
}

/** Everything that the fit check needs, as plain data: it goes into the page, and into the open data, as JSON. */
export interface FitTable {
  questions: readonly { id: string; answers: readonly string[] }[];
  conditions: readonly FitCondition[];
  rules: readonly FitRule[];
  unwanted: readonly { question: string; answers: readonly string[]; incentives: readonly string[] }[];
  gains: readonly FitGain[];
  clashes: readonly FitClash[];
  incentives: readonly FitIncentive[];
}

/** Answers by question; a question that is not answered is absent. */
export type Answers = Readonly<Record<string, string>>;
/** The answer that every question offers beside its own. */
export const DONT_KNOW = 'unknown';

/** How a layer of an incentive comes out. `have`: got already; `early` and `expired`: its rule is not in force on the day. */
export type Outcome = 'have' | 'fits' | 'judged' | 'authority' | 'open' | 'not-yet' | 'not' | 'early' | 'expired';
/** From best to worst. */
export const OUTCOMES: readonly Outcome[] = ['have', 'fits', 'judged', 'authority', 'open', 'not-yet', 'not', 'early', 'expired'];

export interface LayerResult {
  outcome: Outcome;
  conditions: readonly { id: string; state: State }[];
  /** Questions that would have to be answered first. */
  open: readonly string[];
}

export interface Result {
  incentive: string;
  /** What the enterprise says that it doesn't need; or what is worth nothing to it. */
  wanted: 'yes' | 'no' | 'no-gain';
  gain?: Gain | 'expired' | undefined;
  notice: LayerResult;
  national?: LayerResult | undefined;
}
