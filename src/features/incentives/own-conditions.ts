import type { Condition, Incentive } from '../../plan/types.ts';

/** What an incentive asks beyond the conditions that it shares with others. */
export const ownConditions = ({ conditions, gate }: Pick<Incentive, 'conditions' | 'gate'>): Condition[] =>
  conditions.filter((condition) => !gate?.conditions.includes(condition));
