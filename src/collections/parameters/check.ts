import { statedIn } from '../../notice/stated.ts';
import { foldWidth } from '../../notice/text.ts';
import { brief, type Diagnostic } from '../diagnostic.ts';
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

/**
 * A parameter is of what its fact speaks of: a term of the plan that stands in its title stands in the fact or in the title of its policy, and
 * as a whole: a longer name is another.
 */
export const checkParameterTitles: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'references', 'glossary')) return [];
  const terms = records.glossary.flatMap(({ data }) => [data.term, ...data.forms]).map(foldWidth);
  return records.parameters.flatMap((entry) => {
    const title = foldWidth(entry.data.title);
    const said = entry.data.values.flatMap(({ law }) => {
      const [reference, id] = law.split('/');
      const policy = records.references.find((r) => r.id === reference)?.data;
      return [policy?.title ?? '', policy?.facts.find((f) => f.id === id)?.says ?? ''];
    });
    const foreign = terms.find((term) => title.includes(term) && !foldWidth(said.join('\n')).includes(term));
    if (foreign === undefined) return [];
    const parts = { found: `“${foreign}”`, expected: `依据里写着的名称：“${brief(said[1] ?? '', 40)}”`, fix: '照依据改标题，或核对 law。' };
    return [diagnosticAt(entry, 'title-differs', ['title'], parts)];
  });
};

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
