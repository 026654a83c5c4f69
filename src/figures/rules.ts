import type { CreditFigure, Parameter, RateFigure } from '../plan/types.ts';
import type { CreditRules, Value } from './credit.ts';
import type { RateRules } from './rate.ts';

const valuesOf = ({ values }: Parameter): Value[] => values.map(({ value, from, asOf, until }) => ({ value, from, asOf, until }));
const maybe = (parameter: Parameter | undefined): Value[] | undefined => parameter && valuesOf(parameter);

/** The rules of a credit as plain data, for the page and for the open data. */
export const creditRules = ({ rate, dues, sizes }: CreditFigure): CreditRules => ({
  rate: valuesOf(rate),
  dues: dues.map(({ id, parameter }) => ({ id, values: valuesOf(parameter) })),
  sizes: sizes.map(({ id, parameter }) => ({ id, values: maybe(parameter) })),
});

/** The rules of a comparison of rates as plain data. */
export const rateRules = ({ rate, ways }: RateFigure): RateRules => ({
  rate: valuesOf(rate),
  ways: ways.map(({ id, parameter, most, already }) => ({ id, values: valuesOf(parameter), most: maybe(most), already })),
});
