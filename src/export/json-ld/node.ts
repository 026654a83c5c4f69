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
  site: (at: At): string => at('/#site'),
  legislation: (at: At): string => at('/plan/#legislation'),
  department: (at: At, department: { id: string }): string => at(`/departments/${department.id}/#unit`),
  task: (at: At, task: { id: string }): string => at(`/tasks/${task.id}/#clause`),
  terms: (at: At): string => at('/glossary/#terms'),
  dataset: (at: At): string => at('/data/#dataset'),
} as const;
