import { defineSingle } from '../define.ts';
import { checkDisclosure } from './disclosure.ts';
import { checkFrame, checkJurisdiction } from './identity.ts';
import { checkInForce, checkShortTitle } from './in-force.ts';
import { checkOutline } from './outline.ts';
import { checkRules } from './rules.ts';
import { planSchema } from './schema.ts';
import { checkSource } from './source.ts';

/** What the notice is, and the order of its parts. */
export const plan = defineSingle({
  name: 'plan',
  schema: planSchema,
  checks: [checkOutline, checkDisclosure, checkRules, checkSource, checkJurisdiction, checkFrame, checkInForce, checkShortTitle],
});
