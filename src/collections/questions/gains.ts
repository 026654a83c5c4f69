import type { Diagnostic } from '../diagnostic.ts';
import type { PartialRecords } from '../records.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** What one may say of a right that is worth so much, and what not. */
const WORDS = {
  saves: { says: /少|省|低/, not: /更多|没有差别|反而/ },
  same: { says: /没有差别|一样|相同|不变/, not: /更多|更少|可以少/ },
  more: { says: /更多|多缴|更高/, not: /更少|少缴|没有差别/ },
  already: { says: /已经|已/, not: /可以少|更多|更少/ },
  nothing: { says: /没有|用不上|不/, not: /可以少|更多|更少/ },
} as const;

const lastValue = ({ parameters }: PartialRecords, id: string | undefined): number | undefined =>
  parameters.find((one) => one.id === id)?.data.values.at(-1)?.value;

/** A lower rate saves, is the same, or costs more, by what the two rates are; and the sentence says so. */
export const checkGains: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'parameters', 'figures')) return [];
  return records.questions.flatMap((entry) =>
    entry.data.gains.flatMap(({ incentive, gain, parameter, says }, i): Diagnostic[] => {
      const figure = records.figures.find(({ data }) => data.kind === 'rate' && data.incentive === incentive);
      const [now, then] = [lastValue(records, parameter), lastValue(records, figure?.data.rate)];
      if (now !== undefined && then !== undefined && (gain === 'saves' || gain === 'same' || gain === 'more')) {
        const reckoned = now > then ? 'saves' : now === then ? 'same' : 'more';
        const expected = `${reckoned}（现在 ${now}%，改按 ${then}%）`;
        if (gain !== reckoned)
          return [diagnosticAt(entry, 'gain-differs', ['gains', i, 'gain'], { found: gain, expected, fix: '照两个数改 gain。' })];
      }
      const { says: right, not } = WORDS[gain];
      if (right.test(says) && !not.test(says)) return [];
      return [
        diagnosticAt(entry, 'gain-differs', ['gains', i, 'says'], {
          found: says,
          expected: `与 gain: ${gain} 一致的话`,
          fix: '改这句话，或改 gain。',
        }),
      ];
    }),
  );
};
