import { valueAt } from '../plan/validity.ts';
import type { Value } from './credit.ts';
import { fromYuan, share, type Fen } from './money.ts';

/** What a reduced rate is set against, as plain data. */
export interface RateRules {
  rate: readonly Value[];
  ways: readonly {
    id: string;
    values: readonly Value[];
    /** The most income, in yuan, with which one can be taxed this way. */
    most?: readonly Value[] | undefined;
    /** Taxed at the reduced rate already. */
    already: boolean;
  }[];
}

/** How the reduced rate compares; `unknown`: it isn't known what is paid now; `expired`: a rule that it takes does not hold. */
type Comparison = 'saves' | 'same' | 'more' | 'already' | 'unknown' | 'expired' | 'too-large';
export interface RateAnswer {
  word: Comparison;
  now?: Fen;
  then?: Fen;
  /** What the reduced rate saves; below nothing when it costs more. */
  saved?: Fen;
  /** The rates behind the amounts, in percent. */
  percents?: { now: number; then: number };
}

/**
 * What a reduced rate saves against what is paid now.
 * @param way how the enterprise is taxed now; absent when it doesn't know
 * @param income taxable income, not below nothing
 */
export function rateAnswer(rules: RateRules, way: string | undefined, income: Fen, day: string): RateAnswer {
  const reduced = valueAt(rules.rate, day);
  if (!reduced) return { word: 'expired' };
  const current = rules.ways.find((w) => w.id === way);
  if (!current) return { word: 'unknown' };
  const held = valueAt(current.values, day);
  const most = current.most && valueAt(current.most, day);
  if (!held || (current.most && !most)) return { word: 'expired' };
  if (most && income > fromYuan(most.value)) return { word: 'too-large' };
  const now = share(income, held.value);
  const then = share(income, reduced.value);
  const saved = now - then;
  const word = current.already ? 'already' : saved > 0n ? 'saves' : saved < 0n ? 'more' : 'same';
  return { word, now, then, saved, percents: { now: held.value, then: reduced.value } };
}
