import type { Answer } from './engine/query.ts';
import type { SearchIndex } from './engine/types.ts';

/** Names of groups and departments for filters, and how many pages only the full text knows. */
export type Labels = Pick<SearchIndex, 'groups' | 'departments' | 'beyond'>;

/** What the page sends to the engine's worker. */
export interface Asked {
  id: number;
  /** The text of the index, once. */
  index?: string;
  query?: string;
  asTyped?: boolean;
}
/** What it gets back. */
export interface Told {
  id: number;
  answer?: Answer;
  /** Names of records near a query that found nothing. */
  near: string[];
  labels?: Labels;
  failed?: string;
}
