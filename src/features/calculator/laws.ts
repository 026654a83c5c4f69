import type { Figure, LawBasis, Parameter, Reference } from '../../plan/types.ts';

const ofParameter = (parameter: Parameter | undefined): LawBasis[] => (parameter?.values ?? []).map(({ law }) => law);

/** Everything of the law that a figure is worked out by, document by document, each rule once, in the order of the steps. */
export function lawsOf(figure: Figure): { reference: Reference; laws: LawBasis[] }[] {
  const laws =
    figure.kind === 'credit'
      ? [
          figure.investment.law,
          ...ofParameter(figure.rate),
          figure.taxPaid.law,
          figure.refunded.law,
          ...figure.dues.flatMap((due) => ofParameter(due.parameter)),
          ...figure.sizes.flatMap((size) => ofParameter(size.parameter)),
          figure.sequence,
          figure.carry,
          figure.withdrawal.law,
        ]
      : [...figure.ways.flatMap((way) => ofParameter(way.parameter)), ...ofParameter(figure.rate)];
  const once = [...new Map(laws.flatMap((law) => (law ? [[law.fact, law] as const] : []))).values()];
  return [...new Set(once.map((law) => law.reference))].map((reference) => ({
    reference,
    laws: once.filter((l) => l.reference === reference),
  }));
}
