import type { Condition, Gate, Incentive, Plan } from '../../plan/types.ts';
import type { Validity } from '../../plan/validity.ts';
import { ownConditions } from './own-conditions.ts';

/** One decision on the way to an incentive: a condition, or the conditions that it shares with others. */
interface FlowStep {
  label: string;
  judged: boolean;
  /** How it is decided. */
  how: string;
  /** What to do when it is not met. */
  lacking: string;
  gate?: Gate | undefined;
}
/** A layer of decisions with the time for which it holds. */
export interface FlowLayer extends Validity {
  name: string;
  steps: FlowStep[];
  end: string;
}

/** The questions of the fit check that ask for conditions, in words; empty where none does. */
function askedBy(conditions: readonly Condition[], plan: Plan): string {
  const orders = plan.questions.filter((q) => q.rules.some((r) => conditions.some((c) => c.id === r.condition.id))).map((q) => q.order);
  return orders.length === 0 ? '' : `自测第${orders.join('、')}题`;
}

const stepOf = (condition: Condition, plan: Plan): FlowStep => ({
  label: condition.label,
  judged: condition.judged,
  how: condition.judged ? '由部门认定' : askedBy([condition], plan) || '自测未包括',
  lacking: condition.step?.does === condition.label ? '照这一项办' : (condition.step?.does ?? '看主管部门怎样认定'),
});

/** The shared conditions as one decision; each of them is told where the gate is. */
const gateStep = (gate: Gate, plan: Plan): FlowStep => ({
  label: gate.title,
  judged: gate.conditions.some((c) => c.judged),
  how: [askedBy(gate.conditions, plan), gate.conditions.some((c) => c.judged) ? '其中有由部门认定的' : ''].filter(Boolean).join('，'),
  lacking: '逐项看共同条件',
  gate,
});

/** What to do, told once where conditions that follow each other take the same. */
const once = (steps: FlowStep[]): FlowStep[] =>
  steps.map((step, i) => (step.lacking === steps[i - 1]?.lacking ? { ...step, lacking: '同上' } : step));

/** How an incentive is decided: what the notice asks, then what the law asks, each for itself and in order. */
export function flowLayers(incentive: Incentive, plan: Plan): FlowLayer[] {
  const { gate, national, detail } = incentive;
  const notice: FlowLayer = {
    name: '本通知',
    from: plan.meta.written,
    until: plan.meta.repealed,
    steps: once([...(gate ? [gateStep(gate, plan)] : []), ...ownConditions(incentive).map((c) => stepOf(c, plan))]),
    end: detail === 'named-only' ? '原文未作具体规定，由部门认定' : '可以享受',
  };
  if (!national) return [notice];
  const { from, asOf, until } = national.law.fact;
  return [notice, { name: '国家规定', from, asOf, until, steps: national.conditions.map((c) => stepOf(c, plan)), end: '可以享受' }];
}
