import type { ConditionData } from '../conditions/schema.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { isStatedBy, statedIn } from '../../notice/stated.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** Once an incentive is asked about, each of its conditions is asked or left to a department; the notice's conditions quote it, the law's rest on law. */
export const checkConditions: Check = (context) => {
  if (anyBroken(context, 'questions', 'conditions', 'gates')) return [];
  const { records } = context;
  const asked = new Set<string>(records.questions.flatMap((q) => q.data.rules.map((r) => r.condition)));
  const byId = new Map<string, ConditionData>(records.conditions.map((c) => [c.id, c.data]));
  return records.incentives.flatMap((entry): Diagnostic[] => {
    const gate = records.gates.find((g) => g.id === entry.data.gate)?.data.conditions ?? [];
    const layers = [
      { at: ['conditions'], list: entry.data.conditions, base: 'cited' },
      { at: ['national', 'conditions'], list: entry.data.national?.conditions ?? [], base: 'law' },
    ] as const;
    const inCheck = [...gate, ...entry.data.conditions].some((c) => asked.has(c));
    return layers.flatMap(({ at, list, base }) =>
      list.flatMap((id, i) => {
        const condition = byId.get(id);
        if (!condition) return [];
        if (condition[base] === undefined)
          return [
            diagnosticAt(entry, 'condition-without-source', [...at, i], {
              found: `${id} 没有写 ${base}`,
              expected: base === 'cited' ? '通知的条件写明原文（cited）' : '国家规定的条件写明依据（law）',
              fix: `在 conditions/${id}.yaml 里补上，或换一个条件。`,
            }),
          ];
        if (!inCheck || condition.judged || asked.has(id)) return [];
        return [
          diagnosticAt(entry, 'unasked-condition', [...at, i], {
            found: `没有问题问到 ${id}`,
            expected: '自测里问到，或由部门认定（judged: true）',
            fix: '在 questions/ 里加一条规则；由部门认定的，在 conditions/ 里写 judged: true。',
          }),
        ];
      }),
    );
  });
};

/** Title and benefit state no number that the quoted words do not. */
export const checkBenefits: Check = ({ records }) =>
  records.incentives.flatMap((incentive): Diagnostic[] => {
    const stated = statedIn(incentive.data.quote);
    return (['title', 'benefit'] as const).flatMap((field) => {
      const surplus = statedIn(incentive.data[field]).filter((one) => !isStatedBy(one, stated));
      if (surplus.length === 0) return [];
      return [
        diagnosticAt(incentive, `${field}-differs`, [field], {
          found: `${surplus.map(({ words }) => words).join('、')} 不在原话里`,
          expected: `${field} 里的数都出自 quote`,
          fix: `照原话改 ${field}，或把原话抄到有这个数的地方。`,
        }),
      ];
    });
  });
