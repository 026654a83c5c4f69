import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, PartialRecords } from '../records.ts';
import type { FigureData } from './schema.ts';
import { statesPercent } from '../../notice/readings.ts';
import { foldWidth } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** Where the text itself states the rate of a figure, it states this one, whole and with its unit. */
function rateDiagnostics(entry: Entry<FigureData>, records: PartialRecords): Diagnostic[] {
  const rate = records.parameters.find((p) => p.id === entry.data.rate)?.data.values.at(-1)?.value;
  const { cited } = entry.data;
  if (cited === undefined || rate === undefined || statesPercent(cited.quote, rate)) return [];
  return [
    diagnosticAt(entry, 'rate-not-quoted', ['cited', 'quote'], {
      found: `“${cited.quote}”`,
      expected: `引文里有 ${rate}%`,
      fix: '改正比例，或引用写着这个比例的那句话。',
    }),
  ];
}

/** The rate is that of the incentive to which the figure belongs: one of its quotations holds the other. */
function incentiveDiagnostics(entry: Entry<FigureData>, records: PartialRecords): Diagnostic[] {
  const incentive = records.incentives.find(({ id }) => id === entry.data.incentive);
  const { cited } = entry.data;
  if (!incentive || cited === undefined) return [];
  const [words, quoted] = [foldWidth(incentive.data.quote), foldWidth(cited.quote)];
  if (cited.in === `tasks/${incentive.data.task}` && (words.includes(quoted) || quoted.includes(words))) return [];
  return [
    diagnosticAt(entry, 'figure-of-another-incentive', ['incentive'], {
      found: entry.data.incentive,
      expected: `一项激励，原话里有“${cited.quote}”`,
      fix: '改正 incentive，或引用这项激励的原话。',
    }),
  ];
}

/** Each due is reckoned by its own parameter, whose title says of which due it is. */
function dueDiagnostics(entry: Entry<FigureData>, records: PartialRecords): Diagnostic[] {
  if (entry.data.kind !== 'credit') return [];
  const titleOf = (id: string): string => records.parameters.find((one) => one.id === id)?.data.title ?? '';
  return entry.data.dues.flatMap(({ label, parameter }, i, all): Diagnostic[] => {
    const longer = all.some((other) => other.label !== label && other.label.includes(label) && titleOf(parameter).includes(other.label));
    if (titleOf(parameter).includes(label) && !longer && all.findIndex((other) => other.parameter === parameter) === i) return [];
    return [
      diagnosticAt(entry, 'due-of-another', ['dues', i, 'parameter'], {
        found: `${parameter}（${titleOf(parameter)}）`,
        expected: `${label}的比例，一项费一个`,
        fix: '核对是哪一个数，见 parameters/。',
      }),
    ];
  });
}

/** A rate, a share and a charge are percentages; what is exempt and how far one may be taxed so are sums of money. */
function unitDiagnostics(entry: Entry<FigureData>, records: PartialRecords): Diagnostic[] {
  const { data } = entry;
  const used: [path: PropertyKey[], id: string | undefined, unit: 'percent' | 'yuan'][] = [
    [['rate'], data.rate, 'percent'],
    ...(data.kind === 'credit'
      ? [
          ...data.sizes.map(({ id, parameter }, i): (typeof used)[number] => [
            ['sizes', i, 'parameter'],
            parameter,
            id === 'exempt' ? 'yuan' : 'percent',
          ]),
          ...data.dues.map(({ parameter }, i): (typeof used)[number] => [['dues', i, 'parameter'], parameter, 'percent']),
        ]
      : data.ways.flatMap(({ parameter, most }, i): (typeof used)[number][] => [
          [['ways', i, 'parameter'], parameter, 'percent'],
          [['ways', i, 'most'], most, 'yuan'],
        ])),
  ];
  return used.flatMap(([path, id, unit]) => {
    const found = records.parameters.find((one) => one.id === id)?.data.unit;
    if (found === undefined || found === unit) return [];
    return [
      diagnosticAt(entry, 'parameter-unit', path, {
        found: `${id ?? ''} 的单位是 ${found}`,
        expected: unit === 'percent' ? '百分比（percent）' : '金额（yuan）',
        fix: '核对是哪一个数，见 parameters/。',
      }),
    ];
  });
}

/** The rate of a figure is proved by the text where it quotes it, and by the words of its own incentive. */
export const checkFigures: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'parameters', 'incentives')) return [];
  return records.figures.flatMap((entry) => [
    ...rateDiagnostics(entry, records),
    ...incentiveDiagnostics(entry, records),
    ...dueDiagnostics(entry, records),
    ...unitDiagnostics(entry, records),
  ]);
};
