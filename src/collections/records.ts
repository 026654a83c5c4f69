import type { PlanData } from './plan/schema.ts';
import type { TaskData } from './tasks/schema.ts';

/** A content record whose fields have passed their schema. */
export interface Entry<T> {
  id: string;
  /** Path within the content folder. */
  file: string;
  data: T;
  /** Verbatim text of a Markdown file, else empty. */
  body: string;
  /** Line (from 1) on which the verbatim text begins. */
  bodyLine?: number | undefined;
  /** Line (from 1) on which a field stands, or that of its nearest parent; known only where the record was read from its file. */
  lineOf?: (path: readonly PropertyKey[]) => number | undefined;
}

/**
 * Fields of the records of `content/<name>/`, by collection. Tasks stand here, every other collection adds its own line in its `schema.ts`
 * (`declare module '../records.ts'`), so that nothing but the collection's folder has to be touched for a new one.
 */
export interface FolderTypes {
  tasks: TaskData;
}
/** Fields of `content/<name>.yaml`; as `FolderTypes`. */
export interface SingleTypes {
  plan: PlanData;
}

export type FolderName = keyof FolderTypes;
export type SingleName = keyof SingleTypes;
export type CollectionName = FolderName | SingleName;

/** Records as far as they are valid: what the checks work on, so that one broken file does not hide the faults of the others. */
export type PartialRecords = { [N in FolderName]: Entry<FolderTypes[N]>[] } & { [N in SingleName]?: Entry<SingleTypes[N]> };

/** All records of a checked content folder; only synonyms, review and seal may be absent. */
export type Records = { [N in FolderName]: Entry<FolderTypes[N]>[] } & {
  [N in Exclude<SingleName, 'synonyms' | 'review' | 'seal'>]: Entry<SingleTypes[N]>;
} & { [N in 'synonyms' | 'review' | 'seal']?: Entry<SingleTypes[N]> };
