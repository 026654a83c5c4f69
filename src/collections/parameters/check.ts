import { statesPercent } from '../../notice/readings.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** The times of a parameter's values come one after the other and never overlap, so that each day has one value at most. */
export const checkParameters: Check = ({ records }) =>
  records.parameters.flatMap((entry) =>
    entry.data.values.flatMap(({ from }, i): Diagnostic[] => {
      const before = entry.data.values[i - 1];
      if (!before || (before.until !== undefined && from !== undefined && from > before.until)) return [];
      return [
        diagnosticAt(entry, 'overlapping-values', ['values', i, 'from'], {
          found: from ?? '没有写',
          expected: `晚于前一个值的 until（${before.until ?? '没有写'}）`,
          fix: '写明前一个值有效到哪一天，再从第二天起写新的值。',
        }),
      ];
    }),
  );

/** A rate stands in what was checked of the law that it rests on, whole and with its unit. */
export const checkRates: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'references')) return [];
  return records.parameters.flatMap((entry) =>
    entry.data.values.flatMap(({ value, law }, i): Diagnostic[] => {
      const [reference, id] = law.split('/');
      const fact = records.references.find((r) => r.id === reference)?.data.facts.find((f) => f.id === id);
      if (entry.data.unit !== 'percent' || !fact || statesPercent(fact.says, value)) return [];
      return [
        diagnosticAt(entry, 'rate-not-in-reference', ['values', i, 'value'], {
          found: `${value}%`,
          expected: `references/${reference}.yaml 的 ${id} 里有这个比例`,
          fix: '改正比例，或改正 references/ 里核对过的内容。',
        }),
      ];
    }),
  );
};
