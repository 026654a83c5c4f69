import { share, type Fen } from './money.ts';

/** A tax at two rates on the same base. */
export interface Difference {
  income: Fen;
  ordinary: Fen;
  reduced: Fen;
  saved: Fen;
}

/** What a lower rate saves against the ordinary one. Percentages with at most two decimals; `income` is not below zero. */
export function rateDifference(income: Fen, percent: number, ordinaryPercent: number): Difference {
  const ordinary = share(income, ordinaryPercent);
  const reduced = share(income, percent);
  return { income, ordinary, reduced, saved: ordinary - reduced };
}
