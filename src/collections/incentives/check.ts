import type { Diagnostic } from '../diagnostic.ts';
import { isAsked, rulesOf } from '../../fit/evaluate.ts';
import { foldWidth } from '../../notice/text.ts';
import { numbersIn } from '../../notice/quantities.ts';
import { tableOf } from '../questions/check.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** A condition is called the same everywhere; once an incentive is asked about, each of its conditions is asked or left open to a department. */
export const checkConditions: Check = (context) => {
  if (anyBroken(context, 'questions')) return [];
  const { records } = context;
  const table = tableOf(records);
  const labels = new Map<string, string>();
  return records.incentives.flatMap((entry): Diagnostic[] => {
    const incentive = table.incentives.find((i) => i.id === entry.id);
    const asked = incentive !== undefined && isAsked(table, incentive);
    return entry.data.conditions.flatMap(({ id, label, open }, i) => {
      const other = labels.get(id) ?? label;
      labels.set(id, other);
      if (other !== label)
        return [
          diagnosticAt(entry, 'condition-label', ['conditions', i, 'label'], {
            found: label,
            expected: `${other}（别的激励里 ${id} 的说法）`,
            fix: '用同样的说法；若是另一个条件，换一个标识。',
          }),
        ];
      if (!asked || open || rulesOf(table, 'condition', id).length > 0) return [];
      return [
        diagnosticAt(entry, 'unasked-condition', ['conditions', i, 'id'], {
          found: `没有问题问到 ${id}`,
          expected: '自测里问到，或写明 open: true',
          fix: '在 questions/ 里加一条规则；原文没有写明标准的，写 open: true。',
        }),
      ];
    });
  });
};

/** A benefit states no number that its quoted words do not. */
export const checkBenefits: Check = ({ records }) =>
  records.incentives.flatMap((incentive): Diagnostic[] => {
    const stated = numbersIn(foldWidth(incentive.data.quote));
    const surplus = numbersIn(foldWidth(incentive.data.benefit)).filter((number) => !stated.includes(number));
    if (surplus.length === 0) return [];
    return [
      diagnosticAt(incentive, 'benefit-differs', ['benefit'], {
        found: `${surplus.join('、')} 不在原话里`,
        expected: 'benefit 里的数都出自 quote',
        fix: '照原话改 benefit，或把原话抄到有这个数的地方。',
      }),
    ];
  });
