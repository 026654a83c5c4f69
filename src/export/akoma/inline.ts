import { indexOfWords } from '../../notice/text.ts';
import { markOf } from '../../notice/marks.ts';
import { unitSpans } from '../../plan/unit-spans.ts';
import type { Clause, Plan } from '../../plan/types.ts';

/** A stretch of a clause that Akoma Ntoso marks within the running text. */
export interface Mark {
  start: number;
  end: number;
  element: 'organization' | 'ref' | 'date';
  attributes: Record<string, string>;
}

/** Identifiers of the top-level classes that marks refer to, as they stand in `<references>`. */
export const organizationId = (department: { id: string }): string => `org-${department.id}`;
export const referenceId = (reference: { id: string }): string => `ref-${reference.id}`;

/** Departments as the responsibility clause prints them, each at its own place. */
const organizations = (plan: Plan, clause: Clause): Mark[] =>
  unitSpans(clause, plan).map(({ department, start, end }) => ({
    start,
    end,
    element: 'organization',
    attributes: { refersTo: `#${organizationId(department)}` },
  }));

/** Other policies where the text cites them. */
function references(plan: Plan, clause: Clause): Mark[] {
  return plan.references.flatMap((reference) =>
    reference.cited
      .filter((quote) => quote.clause.id === clause.id)
      .map((quote): Mark => ({
        start: quote.start,
        end: quote.start + quote.text.length,
        element: 'ref',
        attributes: { href: `#${referenceId(reference)}` },
      })),
  );
}

/** Full dates in the text: `2024年7月17日`. */
function dates(clause: Clause): Mark[] {
  return [...clause.text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)].map((m): Mark => {
    const iso = `${m[1]}-${(m[2] ?? '').padStart(2, '0')}-${(m[3] ?? '').padStart(2, '0')}`;
    return { start: m.index, end: m.index + m[0].length, element: 'date', attributes: { date: iso } };
  });
}

/** All marks of a clause in reading order; where two overlap the first stands, for elements cannot cross. */
export function marksOf(plan: Plan, clause: Clause): Mark[] {
  let end = 0;
  return [...organizations(plan, clause), ...references(plan, clause), ...dates(clause)]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
}

/** Number and heading that a clause begins with: `一、`, `（一）`, `1.`; a title ends with its full stop. */
export function splitHeading(text: string, title?: string): { num: string; heading: string; rest: string } {
  const num = markOf(text)?.printed ?? '';
  const body = text.slice(num.length);
  if (title === undefined) return { num, heading: body, rest: '' };
  if (indexOfWords(body, title) !== 0) return { num, heading: '', rest: body };
  const length = title.length + (/^[。．.]/.test(body.slice(title.length)) ? 1 : 0);
  return { num, heading: body.slice(0, length), rest: body.slice(length) };
}
