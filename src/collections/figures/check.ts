import type { Diagnostic } from '../diagnostic.ts';
import type { FigureData, RateData } from './schema.ts';
import { foldWidth } from '../../notice/text.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

interface Placed<T> {
  path: PropertyKey[];
  value: T;
}

function* ratesOf(figure: FigureData): Generator<Placed<RateData>> {
  yield { path: ['rate'], value: figure.rate };
  if (figure.kind === 'rate') yield { path: ['ordinary'], value: figure.ordinary };
  else for (const [i, due] of figure.dues.entries()) yield { path: ['dues', i, 'rate'], value: due.rate };
}

/** A rate that quotes the text stands in the quoted words. */
export const checkFigures: Check = ({ records }) =>
  records.figures.flatMap((entry): Diagnostic[] =>
    [...ratesOf(entry.data)].flatMap(({ path, value }) =>
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
  );
