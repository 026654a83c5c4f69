import { z } from 'zod';

/**
 * A schema of the open data as JSON Schema (draft 2020-12).
 * @param id where it stands, when that is known
 */
export const schemaText = (schema: z.ZodType, id?: string): string =>
  `${JSON.stringify({ ...(id !== undefined && { $id: id }), ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) }, null, 1)}\n`;
