import { formatValue, formatWhen } from './format.ts';
import type { Note, Plan, Quote, Target } from './types.ts';

/** The editor's notes on places where the goals part and other parts of the text differ. */
export const differingGoals = (plan: Plan): Note[] =>
  plan.notes.filter(
    (note) => note.kind === 'inconsistency' && note.about.some((quote) => plan.goals.some((goal) => goal.clause === quote.clause)),
  );

const meet = (a: Quote, b: Quote): boolean =>
  a.clause === b.clause && a.start < b.start + b.text.length && b.start < a.start + a.text.length;

/**
 * What another place of the text says of a target of the goals part: another value for the same day (`65%以上`), or another day (`2025年底`). Only what a note on an
 * inconsistency speaks of counts: two requirements that bind different schools, say, are no contradiction.
 */
export function saidElsewhere(plan: Pick<Plan, 'notes' | 'targets'>, target: Target): string[] {
  const notes = plan.notes.filter((note) => note.kind === 'inconsistency' && note.about.some((quote) => meet(quote, target.quote)));
  const others = plan.targets.filter(
    (other) =>
      other.indicator === target.indicator &&
      !other.goal &&
      other.due !== undefined &&
      !other.every &&
      other.binds === target.binds &&
      notes.some((note) => note.about.some((quote) => meet(quote, other.quote))),
  );
  const due = (other: Target): boolean => plan.targets.some((t) => t.goal && t.indicator === other.indicator && t.due === other.due);
  return others.flatMap((other) => {
    if (other.due === target.due) return formatValue(other) === formatValue(target) ? [] : [formatValue(other)];
    return due(other) ? [] : [formatWhen(other)];
  });
}
