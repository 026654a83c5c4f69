import { defineSingle } from '../define.ts';
import { reviewSchema } from './schema.ts';

/** What the importer left to look at; a plan made by hand has none. */
export const review = defineSingle({ name: 'review', schema: reviewSchema, optional: true });
