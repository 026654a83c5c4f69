import { defineFolder } from '../define.ts';
import { referenceSchema } from './schema.ts';
import { referenceTable } from './table.ts';

/** Other policies: cited by the text, or needed as legal background. */
export const references = defineFolder({
  name: 'references',
  ending: '.yaml',
  schema: referenceSchema,
  assemble: (entries, assembly) => entries.map((entry) => assembly.resolve('references', referenceSchema, entry)),
  data: { table: referenceTable },
});
