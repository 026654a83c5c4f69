import { address } from '../../plan/addresses.ts';

/** A node of a JSON-LD graph by schema.org. */
export interface Node {
  readonly '@id'?: string;
  readonly [property: string]: unknown;
}

/** Gives the full address of a page of the site; identifiers of nodes are addresses too. */
export type At = (path: string) => string;

/** A reference to a node that is described elsewhere, on this page or another. */
export const ref = (id: string): Node => ({ '@id': id });

/** Identifiers that several pages refer to. */
export const id = {
  site: (at: At): string => at(`${address.home()}#site`),
  legislation: (at: At): string => at(address.legislation()),
  department: (at: At, department: { id: string }): string => at(`${address.department(department)}#unit`),
  task: (at: At, task: { id: string }): string => at(`${address.task(task)}#clause`),
  terms: (at: At): string => at(address.terms()),
  dataset: (at: At): string => at(address.dataset()),
} as const;
