import type { Plan } from '../plan/types.ts';

/** What `Prose` gives each component of a guide or a slide beside its own attributes. */
export interface FromProse {
  plan: Plan;
  /** The file that asks, for messages to its editor. */
  file: string;
}
