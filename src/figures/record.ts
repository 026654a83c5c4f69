import type { Entry } from '../collections/validate.ts';
import type { BasisData, FigureData, RateData } from '../collections/index.ts';
import type { Incentive, Quote, Reference } from '../plan/types.ts';

/** Where a rate or a step comes from. */
export interface Basis {
  cited?: Quote | undefined;
  reference?: Reference | undefined;
  article?: string | undefined;
}
export interface Rate {
  percent: number;
  basis: Basis[];
}

type CreditData = Extract<FigureData, { kind: 'credit' }>;
type RateFigureData = Extract<FigureData, { kind: 'rate' }>;

export interface CreditFigure extends Omit<CreditData, 'incentive' | 'rate' | 'dues' | 'limit' | 'carry'> {
  id: string;
  incentive: Incentive;
  rate: Rate;
  dues: { id: string; label: string; rate: Rate }[];
  limit: Basis[];
  carry: Basis[];
}
export interface RateFigure extends Omit<RateFigureData, 'incentive' | 'rate' | 'ordinary'> {
  id: string;
  incentive: Incentive;
  rate: Rate;
  ordinary: Rate;
}
/** Worked figures for an incentive, with the source of each rate. */
export type Figure = CreditFigure | RateFigure;

/** How records find each other. */
interface Finders {
  quoteIn: (cited: string, words: string) => Quote;
  reference: (id: string) => Reference;
  incentive: (id: string) => Incentive;
}

/** Puts the figures together, in their order. */
export function assembleFigures(entries: readonly Entry<FigureData>[], { quoteIn, reference, incentive }: Finders): Figure[] {
  const basis = (b: BasisData): Basis => ({
    cited: b.cited && quoteIn(b.cited.in, b.cited.quote),
    reference: b.reference === undefined ? undefined : reference(b.reference),
    article: b.article,
  });
  const rate = (r: RateData): Rate => ({ percent: r.percent, basis: r.basis.map(basis) });
  return entries
    .map(({ id, data }): Figure => {
      const common = { id, incentive: incentive(data.incentive), rate: rate(data.rate) };
      if (data.kind === 'rate') return { ...data, ...common, ordinary: rate(data.ordinary) };
      return {
        ...data,
        ...common,
        dues: data.dues.map((d) => ({ ...d, rate: rate(d.rate) })),
        limit: data.limit.map(basis),
        carry: data.carry.map(basis),
      };
    })
    .toSorted((a, b) => a.order - b.order);
}
