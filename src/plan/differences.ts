import type { Note, Plan } from './types.ts';

/** The editor's notes on places where the goals part and other parts of the text differ. */
export const differingGoals = (plan: Plan): Note[] =>
  plan.notes.filter(
    (note) => note.kind === 'inconsistency' && note.about.some((quote) => plan.goals.some((goal) => goal.clause === quote.clause)),
  );
