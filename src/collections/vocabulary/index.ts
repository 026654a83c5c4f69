import { defineSingle } from '../define.ts';
import { checkVocabulary } from './check.ts';
import { vocabularySchema } from './schema.ts';

/** The closed lists from which records choose. */
export const vocabulary = defineSingle({ name: 'vocabulary', schema: vocabularySchema, checks: [checkVocabulary] });
