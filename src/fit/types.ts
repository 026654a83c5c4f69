/** What an answer says about a condition, a need or a claimant. */
export type Verdict = 'met' | 'not-yet' | 'not';
/** A verdict, or nothing known: not answered, “don't know”, or for a department to judge. */
export type State = Verdict | 'unknown';
export type SubjectKind = 'condition' | 'need' | 'claimant';

/** What the answers to one question say about one subject. Answers that are not named leave it unknown. */
export interface FitRule {
  question: string;
  kind: SubjectKind;
  subject: string;
  verdicts: Readonly<Record<string, Verdict>>;
}

/** An incentive as far as the fit check looks at it. */
export interface FitIncentive {
  id: string;
  claimants: readonly string[];
  needs: readonly string[];
  conditions: readonly { id: string; open: boolean }[];
  /** The text names it without detail: it can't be said to fit. */
  vague: boolean;
}

/** Everything that the fit check needs, as plain data: it goes into the page as JSON. */
export interface FitTable {
  questions: readonly { id: string; answers: readonly string[] }[];
  rules: readonly FitRule[];
  incentives: readonly FitIncentive[];
}

/** Answers by question; a question that is not answered is absent. */
export type Answers = Readonly<Record<string, string>>;
/** The answer that every question offers beside its own. */
export const DONT_KNOW = 'unknown';

export type Outcome = 'fits' | 'may-fit' | 'not-yet' | 'does-not-fit';
/** From best to worst; results are shown in this order. */
export const OUTCOMES: readonly Outcome[] = ['fits', 'may-fit', 'not-yet', 'does-not-fit'];

/** How one subject of an incentive stands. `detail` is the want of detail in the text, and always unknown. */
export interface Finding {
  kind: SubjectKind | 'detail';
  subject: string;
  state: State;
  /** Questions that asked for it. */
  questions: readonly string[];
}

export interface Result {
  incentive: string;
  outcome: Outcome;
  /** Every subject of the incentive that counts. */
  findings: readonly Finding[];
  /** Those that decided: as bad as the outcome. Empty when the incentive fits. */
  decisive: readonly Finding[];
}
