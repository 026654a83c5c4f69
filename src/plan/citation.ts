import { fullName } from './identity.ts';
import { placeOf } from './format.ts';
import { chineseDate } from '../notice/text.ts';
import type { Clause, Plan } from './types.ts';

/** Where the place of a clause goes in a citation that is not yet complete. */
const PLACE = '{}';

/**
 * Citation of the notice, by title, document number, place, issuer and date, with `{}` where the place of a clause goes: what a page carries for
 * `completeCitation`.
 */
export function citationForm(plan: Plan): string {
  const { issuer, written, published } = plan.meta;
  const day = written ?? published;
  return [`${fullName(plan.meta)}${PLACE}`, issuer, day && chineseDate(day)].filter(Boolean).join('，');
}

/** A citation with its place, `四、重点任务，第16项`; without one it cites the whole notice. */
export const completeCitation = (form: string, place = ''): string => form.replace(PLACE, place && `，${place}`);

/** Citation of the notice or of one of its clauses, without date of reading and address, which only the reader's browser knows. */
export const citationOf = (plan: Plan, clause?: Clause): string => completeCitation(citationForm(plan), clause ? placeOf(clause) : '');

/** What stands before the citation of the notice on a page that is the site's own work: the page, the site, and that it follows the notice. */
export const pageLead = (plan: Plan, title: string, isHome = false): string =>
  isHome ? `${title}，依据` : `${title}，${plan.site.name}，依据`;
