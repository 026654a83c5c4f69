import { describe, expect, test } from 'vitest';
import { deadlineWords, NO_RESULTS, planState, stateOf } from '../../../src/plan/state.ts';
import type { Goal, Plan, ProgressEntry } from '../../../src/plan/types.ts';

const target = (due?: string, every?: 'quarter') => ({ due, every });
const planOf = (builtOn: string, ...days: string[]) =>
  ({ goals: days.map((due) => ({ due }) as Goal), targets: [], builtOn, progress: [] }) as unknown as Pick<
    Plan,
    'goals' | 'targets' | 'builtOn' | 'progress'
  >;

describe('where a requirement stands in time', () => {
  test('its last day still counts, the day after it is past', () => {
    expect(stateOf(target('2025-12-31'), '2025-12-31')).toBe('ahead');
    expect(stateOf(target('2025-12-31'), '2026-01-01')).toBe('past');
  });
  test('what recurs and what has no day are told apart', () => {
    expect(stateOf(target(undefined, 'quarter'), '2026-01-01')).toBe('recurring');
    expect(stateOf(target(), '2026-01-01')).toBe('open');
  });
  test('what recurs until a day is past after it', () => {
    expect(stateOf(target('2025-12-31', 'quarter'), '2026-01-01')).toBe('past');
  });
});

describe('the deadlines of a plan in words', () => {
  test.each([
    ['2026-11-24', '2024年底、2025年底两个期限均已过'],
    ['2025-06-01', '2024年底的期限已过，2025年底的期限未到'],
    ['2024-06-01', '2024年底、2025年底两个期限均未到'],
  ])('on %s', (builtOn, words) => {
    expect(deadlineWords(planOf(builtOn, '2025-12-31', '2024-12-31', '2025-12-31'))).toBe(words);
  });
  test('of one deadline, and of none', () => {
    expect(deadlineWords(planOf('2026-11-24', '2025-06-30'))).toBe('2025年6月30日的期限已过');
    expect(deadlineWords(planOf('2026-11-24'))).toBe('');
  });
  test('a sentence says as of which day, and that no results are published', () => {
    expect(planState(planOf('2026-11-24', '2025-12-31'))).toBe(`截至2026年11月24日，2025年底的期限已过，${NO_RESULTS}。`);
    expect(planState(planOf('2026-11-24'))).toBe(`截至2026年11月24日，${NO_RESULTS}。`);
  });
  test('it says nothing of the kind once something was made public', () => {
    const told = { ...planOf('2026-11-24', '2025-12-31'), progress: [{} as ProgressEntry] };
    expect(planState(told)).toBe('截至2026年11月24日，2025年底的期限已过，已有公开进展。');
  });
});
