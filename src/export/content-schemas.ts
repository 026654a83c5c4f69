import { z } from 'zod';
import { SCHEMAS } from '../collections/index.ts';
import type { CollectionName } from '../collections/records.ts';

/**
 * The JSON Schema (draft-07, which editors' YAML tools understand) of one collection of the content folder, so that an editor completes and checks a file
 * as it is typed. Rules that JSON Schema cannot say (a day that exists, words that stand in the text) are left to the content checks.
 */
export const contentSchema = (collection: CollectionName): object =>
  z.toJSONSchema(SCHEMAS[collection], { target: 'draft-7', io: 'input', unrepresentable: 'any' });

/** Every collection's schema by name. */
export const contentSchemas = (): Record<CollectionName, object> =>
  Object.fromEntries((Object.keys(SCHEMAS) as CollectionName[]).map((name) => [name, contentSchema(name)])) as Record<
    CollectionName,
    object
  >;
