import { statedIn } from '../../notice/stated.ts';
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

/** A number of the law stands in what was checked of the law that it rests on, whole and with its unit, and holds as long as that does. */
export const checkRates: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'references')) return [];
  return records.parameters.flatMap((entry) =>
    entry.data.values.flatMap(({ value, law, ...time }, i): Diagnostic[] => {
      const [reference, id] = law.split('/');
      const fact = records.references.find((r) => r.id === reference)?.data.facts.find((f) => f.id === id);
      if (!fact) return [];
      const unit = entry.data.unit === 'percent' ? '%' : '元';
      const where = `references/${reference}.yaml 的 ${id}`;
      const states = statedIn(fact.says).some((one) => one.value === value && one.unit === unit);
      // A later value of a row begins when the law changed it, which the fact may tell in words.
      const times = (['from', 'asOf', 'until'] as const).filter((field) => time[field] !== fact[field] && entry.data.values.length === 1);
      return [
        ...(states
          ? []
          : [
              diagnosticAt(entry, 'rate-not-in-reference', ['values', i, 'value'], {
                found: `${value}${unit}`,
                expected: `${where} 里有这个${unit === '%' ? '比例' : '数'}`,
                fix: `改正${unit === '%' ? '比例' : '数'}，或改正 references/ 里核对过的内容。`,
              }),
            ]),
        ...times.map((field) =>
          diagnosticAt(entry, 'time-not-in-reference', ['values', i, field], {
            found: time[field] ?? '没有写',
            expected: `${where} 的 ${field}：${fact[field] ?? '没有写'}`,
            fix: '照核对过的内容改正；两处要一致。',
          }),
        ),
      ];
    }),
  );
};
