import type { CreditStep } from '../../figures/credit.ts';
import { formatFen, type Fen, type MoneyUnit } from '../../figures/money.ts';
import type { RateAnswer } from '../../figures/rate.ts';

/** Amounts of a worked year by the key of their line; lines that this year doesn't have are empty. */
export const creditAmounts = (step: CreditStep, unit: MoneyUnit): Record<string, string> => ({
  net: formatFen(step.net, unit),
  credit: formatFen(step.credit, unit),
  carriedForward: formatFen(step.carriedForward, unit),
  base: step.base === undefined ? '' : formatFen(step.base, unit),
  ...Object.fromEntries(step.full.map((due, i) => [`due-${i}`, formatFen(due, unit)])),
  relief: step.relief === 0n ? '' : formatFen(-step.relief, unit),
  due: formatFen(step.due, unit),
  used: formatFen(step.used, unit),
  balance: formatFen(step.balance, unit),
});

/** Amounts of two rates side by side, by the key of their line. */
export const rateAmounts = (income: Fen, { now = 0n, then = 0n, saved = 0n }: RateAnswer, unit: MoneyUnit): Record<string, string> => ({
  income: formatFen(income, unit),
  now: formatFen(now, unit),
  then: formatFen(then, unit),
  saved: formatFen(saved, unit),
});
