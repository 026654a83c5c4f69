import { valueAt, type Validity } from '../plan/validity.ts';
import { least, share, type Fen } from './money.ts';

/** A value of a parameter with the days for which it holds. */
export interface Value extends Validity {
  value: number;
}
export type Size = 'ordinary' | 'small' | 'exempt';

/** What a credit is worked out by: parameters through time, as plain data. */
export interface CreditRules {
  /** Share of an investment, in percent. */
  rate: readonly Value[];
  /** Charges against which it is credited, each in percent of the taxes paid. */
  dues: readonly { id: string; values: readonly Value[] }[];
  /** How much of the charges falls on whom: `small` in percent; whoever is `exempt` pays none as long as the rule holds. */
  sizes: readonly { id: Size; values?: readonly Value[] | undefined }[];
}

/** One year as an enterprise knows it. Either the charges due, after all reliefs, or the taxes from which they follow. */
export interface CreditYear {
  invested: Fen;
  withdrawn: Fen;
  paid?: Fen | undefined;
  /** Added to the base. */
  offset: Fen;
  /** Taken from the base, which never falls below nothing. */
  refunded: Fen;
  due?: Fen | undefined;
}

/** One year worked out, each step under its own name. */
export interface CreditStep {
  /** Invested less withdrawn; may be below nothing. */
  net: Fen;
  credit: Fen;
  carriedForward: Fen;
  /** What the charges follow from; absent when they are known themselves. */
  base?: Fen | undefined;
  /** Charges one by one, before a relief. */
  full: Fen[];
  /** What the relief takes away. */
  relief: Fen;
  due: Fen;
  used: Fen;
  balance: Fen;
}

/** What comes out, as far as it can be said. */
export interface CreditAnswer {
  /** All that can ever be credited; absent when the credit is not in force, or more was withdrawn than invested. */
  most?: Fen | undefined;
  steps: CreditStep[];
  /** Index of the year in which more was withdrawn than there is to use: a case of paying back, no figure from then on. */
  payback?: number | undefined;
  /** The rule that does not hold, and from which year on: nothing is worked out with it. */
  expired?: { rule: 'credit' | 'dues' | Size; year: number } | undefined;
  /** What would have to be known for the year's amount. */
  missing: ('tax' | 'size')[];
  /** Years until all is used, if every year is like the last; absent when that can't be said. */
  years?: number | undefined;
  /** What is still left after `MOST_YEARS` years like the last; absent when there is nothing left, or it can't be said. */
  beyond?: Fen | undefined;
}

/** The longest time that is still worth saying. */
export const MOST_YEARS = 99;

/** The day by whose rules a year is worked out: the day itself, then the last of each year that follows. */
const dayOf = (day: string, year: number): string => (year === 0 ? day : `${Number(day.slice(0, 4)) + year}-12-31`);

type Charges = Pick<CreditStep, 'base' | 'full' | 'relief' | 'due'>;

/** The charges of a year, or the rule that does not hold on its day. The order is that of the filing form: charges, relief, and only then the credit. */
function chargesOf(rules: CreditRules, size: Size, year: CreditYear, day: string): Charges | 'dues' | Size {
  if (year.due !== undefined) return { full: [], relief: 0n, due: year.due };
  const sum = (year.paid ?? 0n) + year.offset - year.refunded;
  const base = sum < 0n ? 0n : sum;
  const full: Fen[] = [];
  for (const { values } of rules.dues) {
    const rate = valueAt(values, day);
    if (!rate) return 'dues';
    full.push(share(base, rate.value));
  }
  const all = full.reduce((a, b) => a + b, 0n);
  const values = rules.sizes.find((s) => s.id === size)?.values;
  if (size === 'ordinary' || !values) return { base, full, relief: 0n, due: all };
  const relief = valueAt(values, day);
  if (!relief) return size;
  const due = size === 'exempt' ? 0n : full.reduce((total, one) => total + share(one, relief.value), 0n);
  return { base, full, relief: all - due, due };
}

/** Years that it takes to use up what is left, each like the given one, as long as the rules are known; or what of it no such years would use. */
function yearsToUse(
  rules: CreditRules,
  size: Size,
  last: CreditYear,
  balance: Fen,
  day: string,
  first: number,
): Pick<CreditAnswer, 'years' | 'beyond'> {
  let rest = balance;
  for (let year = first; year < MOST_YEARS; year++) {
    if (rest <= 0n) return { years: year };
    const charges = chargesOf(rules, size, last, dayOf(day, year));
    if (typeof charges === 'string' || !valueAt(rules.rate, dayOf(day, year))) return {};
    rest -= charges.due;
  }
  return rest <= 0n ? { years: MOST_YEARS } : { beyond: rest };
}

/** Where all of a credit goes: into the first year, into later ones, or nowhere as things stand. */
export interface CreditParts {
  now: Fen;
  later: Fen;
  idle: Fen;
}

/** The parts of a credit as far as the years were worked out; nothing when there is no credit, or some of it has to be paid back. */
export function creditParts({ steps, beyond = 0n, payback }: CreditAnswer): CreditParts | undefined {
  const [first] = steps;
  const all = steps.reduce((sum, step) => sum + step.credit, 0n);
  if (!first || all <= 0n || payback !== undefined) return undefined;
  return { now: first.used, later: all - first.used - beyond, idle: beyond };
}

const missingOf = (years: readonly CreditYear[], size: Size | undefined): CreditAnswer['missing'] => {
  if (years.every((y) => y.due !== undefined)) return [];
  return [
    ...(years.some((y) => y.due === undefined && y.paid === undefined) ? (['tax'] as const) : []),
    ...(size ? [] : (['size'] as const)),
  ];
};

/**
 * Works a credit out year by year: a share of the net investment, and what is carried forward, is credited against the year's charges; the rest goes
 * on. What is not known gives no amount, and what has expired is never applied.
 * @param size absent when the enterprise doesn't know it
 * @param day the day as of which rules hold; the first year is the year of this day
 */
export function creditAnswer(rules: CreditRules, size: Size | undefined, years: readonly CreditYear[], day: string): CreditAnswer {
  const none = { steps: [], missing: missingOf(years, size) };
  const rate = valueAt(rules.rate, day);
  if (!rate) return { ...none, expired: { rule: 'credit', year: 0 } };
  const total = share(
    years.reduce((sum, y) => sum + y.invested - y.withdrawn, 0n),
    rate.value,
  );
  const most = total < 0n ? undefined : total;
  if (none.missing.length > 0) return { ...none, most };
  const by = size ?? 'ordinary';
  const steps: CreditStep[] = [];
  let carriedForward: Fen = 0n;
  for (const [i, year] of years.entries()) {
    const on = dayOf(day, i);
    const held = valueAt(rules.rate, on);
    const charges = held ? chargesOf(rules, by, year, on) : 'credit';
    if (!held || typeof charges === 'string')
      return { steps, most, missing: [], expired: { rule: typeof charges === 'string' ? charges : 'credit', year: i } };
    const net = year.invested - year.withdrawn;
    const credit = share(net, held.value);
    const available = carriedForward + credit;
    if (available < 0n) return { steps, most: undefined, missing: [], payback: i };
    const used = least(available, charges.due);
    steps.push({ net, credit, carriedForward, ...charges, used, balance: available - used });
    carriedForward = available - used;
  }
  // Where nothing is due in the last year, more years like it use nothing, whatever the rules will be.
  if (steps.at(-1)?.due === 0n && carriedForward > 0n) return { steps, most, missing: [], beyond: carriedForward };
  const last = years.at(-1);
  return { steps, most, missing: [], ...(last && yearsToUse(rules, by, last, carriedForward, day, years.length)) };
}
