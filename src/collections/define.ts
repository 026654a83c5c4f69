import type { z } from 'zod';
import type { Assembly } from '../plan/assembly.ts';
import type { Objects, Plan } from '../plan/types.ts';
import type { Entry, FolderName, FolderTypes, SingleName, SingleTypes } from './records.ts';
import type { Check } from './rules/context.ts';
import type { Table } from './table.ts';

/** How a collection stands in the open data: as a table of its own, or not, with the reason, which the data page gives. */
export type OpenData = { table: (plan: Plan) => Table } | { omitted: string };

/** A collection that is a folder, `content/<name>/`, one record a file. What its fields refer to and quote is said in its schema. */
export interface FolderCollection<N extends FolderName> {
  name: N;
  /** What its files are: fields, or fields over verbatim text (`.md`), or over prose with components (`.mdx`). */
  ending: '.yaml' | '.md' | '.mdx';
  schema: z.ZodType<FolderTypes[N]>;
  /** Rules of its own, beyond what follows from the schema. */
  checks?: readonly Check[];
  /** Makes the objects of the plan; collections that stand earlier in the list are there already. */
  assemble: (entries: readonly Entry<FolderTypes[N]>[], assembly: Assembly) => Objects[N][];
  data: OpenData;
}

/** A collection that is one file, `content/<name>.yaml`. */
export interface SingleCollection<N extends SingleName> {
  name: N;
  schema: z.ZodType<SingleTypes[N]>;
  /** A plan may do without it. */
  optional?: true;
  checks?: readonly Check[];
}

/** Declares a collection: everything that the engine knows of it follows from this. */
export const defineFolder = <N extends FolderName>(collection: FolderCollection<N>): FolderCollection<N> => collection;
/** Declares a collection of one file. */
export const defineSingle = <N extends SingleName>(collection: SingleCollection<N>): SingleCollection<N> => collection;
