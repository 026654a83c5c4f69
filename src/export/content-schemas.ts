import { z } from 'zod';
import { schemas, type CollectionName } from '../collections/index.ts';

/**
 * The JSON Schema (draft-07, which editors' YAML tools understand) of one collection of the content folder, so that an editor completes and checks a file
 * as it is typed. Rules that JSON Schema cannot say (a day that exists, words that stand in the text) are left to the content checks.
 */
export const contentSchema = (collection: CollectionName): object =>
  z.toJSONSchema(schemas[collection], { target: 'draft-7', io: 'input', unrepresentable: 'any' });

/** Every collection's schema by name. */
export const contentSchemas = (): Record<CollectionName, object> =>
  Object.fromEntries((Object.keys(schemas) as CollectionName[]).map((name) => [name, contentSchema(name)])) as Record<
    CollectionName,
    object
  >;
