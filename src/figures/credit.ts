import { least, share, type Fen } from './money.ts';

/** One year as an enterprise knows it. */
export interface CreditYear {
  invested: Fen;
  withdrawn: Fen;
  /** Charges due in the year, all together. */
  due: Fen;
}

/** One year worked out, each step under its own name. */
export interface CreditStep {
  /** What was invested less what was withdrawn; may be below zero. */
  net: Fen;
  /** The share of it: the year's own credit; below zero when more was withdrawn. */
  credit: Fen;
  /** Left over from the years before. */
  brought: Fen;
  /** Credit and what was brought: what there is to use. */
  available: Fen;
  due: Fen;
  /** Never more than is due or available. */
  used: Fen;
  /** Goes on into the next year. */
  left: Fen;
}

/** The years as far as they can be worked out. */
export interface CreditAccount {
  steps: CreditStep[];
  /** Index of the year in which more was withdrawn than there is to use. That is a case of paying back: no figure from then on. */
  payback?: number;
}

/**
 * Works a credit out year by year: a share of the net investment, and what is left from before, is credited against the year's charges; the rest goes
 * on. This is the sum of the filing form that the record of the figure names.
 * @param percent share of the investment, 30 for 30 %
 */
export function creditAccount(percent: number, years: readonly CreditYear[]): CreditAccount {
  const steps: CreditStep[] = [];
  let brought: Fen = 0n;
  for (const [i, { invested, withdrawn, due }] of years.entries()) {
    const net = invested - withdrawn;
    const credit = share(net, percent);
    const available = brought + credit;
    if (available < 0n) return { steps, payback: i };
    const used = least(available, due);
    const left = available - used;
    steps.push({ net, credit, brought, available, due, used, left });
    brought = left;
  }
  return { steps };
}
