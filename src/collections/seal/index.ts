import { defineSingle } from '../define.ts';
import { sealSchema } from './schema.ts';

/** The seal of the received text and of what was checked of other policies. Its check goes before all others (`check-content.ts`). */
export const seal = defineSingle({ name: 'seal', schema: sealSchema, optional: true });
