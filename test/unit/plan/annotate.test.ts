import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../../src/plan/annotate.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import type { Plan } from '../../../src/plan/types.ts';

let plan: Plan;
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has diagnostics; run npm run check');
  plan = checked;
});

describe('links in the official text', () => {
  test('leave every word of every clause as it stands', () => {
    for (const clause of plan.clauses) {
      const words = annotate(clause, plan)
        .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
        .join('');
      expect(words).toBe(clause.text);
    }
  });

  test('name each responsible unit of a task once, in printed order', () => {
    for (const task of plan.tasks) {
      const named = annotate(task.clause, plan)
        .flatMap(({ pieces }) => pieces)
        .filter((piece) => piece.department);
      expect(named.map((piece) => piece.text)).toEqual(task.responsibilities.map((r) => r.printed));
      expect(named.map((piece) => piece.department?.id)).toEqual(task.responsibilities.map((r) => r.department.id));
    }
  });

  test('explain a term where a clause first uses it, and only there', () => {
    const clause = plan.tasks.flatMap((task) => (task.terms.some((term) => term.link) ? [task.clause] : []))[0];
    if (!clause) throw new Error('no task uses a linked term');
    const terms = annotate(clause, plan).flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.term ? [piece.term.id] : [])));
    expect(terms.length).toBeGreaterThan(0);
    expect(new Set(terms).size).toBe(terms.length);
  });
});
