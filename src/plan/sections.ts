import type { Clause, Plan, Section } from './types.ts';

/** Sections with a heading of their own that stand before the tasks, or after them. */
export function sectionsAround(plan: Plan, where: 'before' | 'after'): Section[] {
  const place = (clause: Clause | undefined): number => plan.clauses.findIndex((other) => other.id === clause?.id);
  const first = place(plan.tasks[0]?.clause);
  return plan.sections.filter(({ heading: name, clauses }) => name && place(clauses[0]) < first === (where === 'before'));
}
