import { defineSingle } from '../define.ts';
import { checkSynonyms } from './check.ts';
import { synonymsSchema } from './schema.ts';

/** Colloquial words beside those of the text; a plan may do without. */
export const synonyms = defineSingle({ name: 'synonyms', schema: synonymsSchema, optional: true, checks: [checkSynonyms] });
