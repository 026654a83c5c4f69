import { describe, expect, test } from 'vitest';
import { findPath, type Next } from '../../../src/fit/path.ts';
import type { Result } from '../../../src/fit/types.ts';
import { realTable } from './content.ts';
import { DAY, enterprises, spread } from './enterprises.ts';

/** Incentives of a layer by outcome, as the fixtures list them. */
function lists(results: readonly Result[], layer: 'notice' | 'national'): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const result of results) {
    const part = result[layer];
    if (part) (found[part.outcome] ??= []).push(result.incentive);
  }
  return Object.fromEntries(Object.entries(found).map(([outcome, ids]) => [outcome, ids.toSorted()]));
}
const spreadAll = (all: object): Record<string, string[]> =>
  Object.fromEntries(Object.entries(all as Record<string, string[]>).map(([outcome, ids]) => [outcome, spread(ids)]));

const words = (next: Next): string => {
  if (next.kind === 'claim') return `claim ${next.incentive}`;
  if (next.kind === 'do') return `do ${next.step}`;
  if (next.kind === 'ask') return `ask ${next.condition ?? next.incentive ?? ''}`;
  return next.kind === 'answer' ? `answer ${next.question}` : 'nothing';
};

describe.each(['check.yaml', 'held-back.yaml', 'apart.yaml', 'anew.yaml'])('enterprises of %s', (file) => {
  test.each(enterprises(file))('$name', (it) => {
    const path = findPath(realTable, it.answers, DAY);
    expect(lists(path.results, 'notice')).toEqual(spreadAll(it.notice));
    expect(lists(path.results, 'national')).toEqual(spreadAll(it.national));
    expect(
      path.results
        .filter((r) => r.wanted === 'no')
        .map((r) => r.incentive)
        .toSorted(),
    ).toEqual(spread(it.unwanted));
    if (it.gain !== undefined) expect(path.results.find((r) => r.incentive === 'high-tech-rate')?.gain).toBe(it.gain);
    expect(path.lacking.map((l) => l.step)).toEqual(it.lacking);
    expect(words(path.next)).toBe(it.next);
    expect(path.clashes).toHaveLength(it.asks ?? 0);
  });
});

test('eighty enterprises, thirty of them by another hand and counted apart', () => {
  expect(enterprises('check.yaml').length + enterprises('held-back.yaml').length).toBeGreaterThanOrEqual(50);
  expect(enterprises('apart.yaml').length).toBeGreaterThanOrEqual(30);
});
