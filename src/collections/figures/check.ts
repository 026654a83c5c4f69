import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, PartialRecords } from '../records.ts';
import type { FigureData, RateData } from './schema.ts';
import { readingsOf } from '../../notice/readings.ts';
import { foldWidth } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

interface Placed<T> {
  path: PropertyKey[];
  value: T;
}

function* ratesOf(figure: FigureData): Generator<Placed<RateData>> {
  yield { path: ['rate'], value: figure.rate };
  if (figure.kind === 'rate') yield { path: ['ordinary'], value: figure.ordinary };
  else for (const [i, due] of figure.dues.entries()) yield { path: ['dues', i, 'rate'], value: due.rate };
}

/** Whether a text states so many percent: 5% does not stand in 15%. */
const states = (text: string, percent: number): boolean =>
  readingsOf(foldWidth(text), '%').some(({ value, unit }) => value === percent && unit === '%');

/** What was checked of a reference, in one text; `undefined` for one that is not there. */
const factsOf = (records: PartialRecords, id: string): string | undefined =>
  records.references
    .find((reference) => reference.id === id)
    ?.data.facts.map(({ says }) => says)
    .join('\n');

/** A rate stands in the words that it quotes, and in what was checked of a policy where it rests on that alone. */
function rateDiagnostics(
  entry: Entry<FigureData>,
  records: PartialRecords,
  { path, value: { percent, basis } }: Placed<RateData>,
): Diagnostic[] {
  const unquoted = basis.flatMap(({ cited }, i) =>
    cited === undefined || states(cited.quote, percent)
      ? []
      : [
          diagnosticAt(entry, 'rate-not-quoted', [...path, 'basis', i, 'cited', 'quote'], {
            found: `“${cited.quote}”`,
            expected: `引文里有 ${percent}%`,
            fix: '改正比例，或引用写着这个比例的那句话。',
          }),
        ],
  );
  if (unquoted.length > 0) return unquoted;
  const facts = basis.flatMap(({ reference }) => (reference === undefined ? [] : (factsOf(records, reference) ?? [])));
  // A policy of which nothing was checked proves nothing, and denies nothing where the text itself is quoted.
  const needed = !basis.some(({ cited }) => cited !== undefined) || facts.some((text) => text !== '');
  const named = basis.flatMap(({ reference }) => reference ?? []);
  if (
    named.length === 0 ||
    named.some((id) => factsOf(records, id) === undefined) ||
    !needed ||
    facts.some((text) => states(text, percent))
  )
    return [];
  return [
    diagnosticAt(entry, 'rate-not-in-reference', [...path, 'percent'], {
      found: `${percent}%`,
      expected: `references/${named.join('、')} 核对过的内容里有这个比例`,
      fix: '改正比例，或在 references/ 里补上核对过的内容。',
    }),
  ];
}

/** The rate is that of the incentive to which the figure belongs: one of its quotations holds the other. */
function incentiveDiagnostics(entry: Entry<FigureData>, records: PartialRecords): Diagnostic[] {
  const incentive = records.incentives.find(({ id }) => id === entry.data.incentive);
  const cited = entry.data.rate.basis.flatMap((basis) => basis.cited ?? []);
  if (!incentive || cited.length === 0) return [];
  const words = foldWidth(incentive.data.quote);
  const same = cited.some(
    (one) => one.in === `tasks/${incentive.data.task}` && (words.includes(foldWidth(one.quote)) || foldWidth(one.quote).includes(words)),
  );
  if (same) return [];
  return [
    diagnosticAt(entry, 'figure-of-another-incentive', ['incentive'], {
      found: entry.data.incentive,
      expected: `一项激励，原话里有“${cited[0]?.quote ?? ''}”`,
      fix: '改正 incentive，或引用这项激励的原话。',
    }),
  ];
}

/** Every rate is proved by words, whole and with its unit, and by those of its own incentive. */
export const checkFigures: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'references', 'incentives')) return [];
  return records.figures.flatMap((entry): Diagnostic[] => [
    ...[...ratesOf(entry.data)].flatMap((rate) => rateDiagnostics(entry, records, rate)),
    ...incentiveDiagnostics(entry, records),
  ]);
};
