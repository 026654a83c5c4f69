import type { CreditStep } from './credit.ts';
import type { Difference } from './difference.ts';
import { formatFen, type Fen } from './money.ts';

/** Amounts of a worked year, by the key of their line. `dues` are the charges one by one. */
export const creditAmounts = (step: CreditStep, dues: readonly Fen[]): Record<string, string> => ({
  ...Object.fromEntries(dues.map((due, i) => [`due-${i}`, formatFen(due)])),
  net: formatFen(step.net),
  credit: formatFen(step.credit),
  brought: formatFen(step.brought),
  due: formatFen(step.due),
  used: formatFen(step.used),
  left: formatFen(step.left),
});

/** Amounts of the two rates side by side, by the key of their line. */
export const differenceAmounts = (d: Difference): Record<string, string> => ({
  income: formatFen(d.income),
  ordinary: formatFen(d.ordinary),
  reduced: formatFen(d.reduced),
  saved: formatFen(d.saved),
});
