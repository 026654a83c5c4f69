import { address } from '../plan/addresses.ts';
import type { Plan, Target } from '../plan/types.ts';
import { settings } from './running.ts';
import { absolute } from './url.ts';

/** Address of a target's words for a calendar, which leaves the site and so needs a full one; none while nobody has said where the site stands. */
export const addressOf =
  (plan: Plan) =>
  (target: Target): string | undefined =>
    settings.origin || plan.site.origin ? absolute(address.quote(target.quote)) : undefined;
