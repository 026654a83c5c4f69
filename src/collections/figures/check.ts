import type { Diagnostic } from '../diagnostic.ts';
import type { BasisData, FigureData, RateData } from '../index.ts';
import { foldWidth } from '../../notice/text.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';
import { idsOf, named } from '../rules/relations.ts';

interface Placed<T> {
  path: PropertyKey[];
  value: T;
}

function* ratesOf(figure: FigureData): Generator<Placed<RateData>> {
  yield { path: ['rate'], value: figure.rate };
  if (figure.kind === 'rate') yield { path: ['ordinary'], value: figure.ordinary };
  else for (const [i, due] of figure.dues.entries()) yield { path: ['dues', i, 'rate'], value: due.rate };
}

/** Every basis that a figure names, with its place in the record. */
export function* basesOf(figure: FigureData): Generator<{ path: PropertyKey[]; basis: BasisData }> {
  for (const { path, value } of ratesOf(figure))
    for (const [i, basis] of value.basis.entries()) yield { path: [...path, 'basis', i], basis };
  if (figure.kind !== 'credit') return;
  for (const field of ['limit', 'carry'] as const) for (const [i, basis] of figure[field].entries()) yield { path: [field, i], basis };
}

/** Figures belong to an incentive and rest on references that exist; a rate that quotes the text stands in the quoted words. */
export const checkFigures: Check = ({ records, present }) =>
  records.figures.flatMap((entry): Diagnostic[] => [
    ...named(entry, ['incentive'], entry.data.incentive, idsOf(present, 'incentives'), 'incentives/'),
    ...[...basesOf(entry.data)].flatMap(({ path, basis }) =>
      basis.reference === undefined
        ? []
        : named(entry, [...path, 'reference'], basis.reference, idsOf(present, 'references'), 'references/'),
    ),
    ...[...ratesOf(entry.data)].flatMap(({ path, value }) =>
      value.basis.flatMap(({ cited }, i) =>
        cited === undefined || foldWidth(cited.quote).includes(`${value.percent}%`)
          ? []
          : [
              diagnosticAt(entry, 'rate-not-quoted', [...path, 'basis', i, 'cited', 'quote'], {
                found: `“${cited.quote}”`,
                expected: `引文里有 ${value.percent}%`,
                fix: '改正比例，或引用写着这个比例的那句话。',
              }),
            ],
      ),
    ),
  ]);
