import { defineSingle } from '../define.ts';
import { checkOperator } from './check.ts';
import { siteSchema } from './schema.ts';

/** What the site is, and what only its operator knows. */
export const site = defineSingle({ name: 'site', schema: siteSchema, checks: [checkOperator] });
