import { clausesOf, type ResponsibilityClause, type Role } from './clauses.ts';
import { splitParagraphs } from './text.ts';
import type { NoticeRule, NoticeUnit } from './types.ts';
import { isCollective } from './units.ts';

const ROLE_ORDER: readonly Role[] = ['lead', 'responsible', 'support'];

/** The responsibility clauses of a task's verbatim text, paragraph by paragraph. */
export const clausesOfBody = (body: string): ResponsibilityClause[] => splitParagraphs(body).flatMap(clausesOf);

/** Units of a task: the roles that labels give, then what a rule makes of them. A unit printed twice keeps its stronger role. */
export function unitsOfTask(clauses: readonly ResponsibilityClause[], rules: readonly Pick<NoticeRule, 'meaning'>[]): NoticeUnit[] {
  const units = new Map<string, NoticeUnit>();
  for (const clause of clauses) {
    const labelled = clause.segments.some((s) => s.role === 'lead');
    for (const [s, segment] of clause.segments.entries()) {
      const comma = segment.units.findIndex((u) => /[，,]/.test(u.after));
      for (const [u, { printed }] of segment.units.entries()) {
        const leads =
          !labelled &&
          s === 0 &&
          segment.role === 'responsible' &&
          rules.some((r) => (r.meaning === 'first-leads' && u === 0) || (r.meaning === 'before-comma-leads' && (comma < 0 || u <= comma)));
        const unit: NoticeUnit = {
          printed,
          role: leads ? 'lead' : segment.role,
          by: leads ? 'rule' : 'label',
          label: segment.label,
          clause: clause.text,
          collective: isCollective(printed),
        };
        const other = units.get(printed);
        if (!other || ROLE_ORDER.indexOf(unit.role) < ROLE_ORDER.indexOf(other.role)) units.set(printed, unit);
      }
    }
  }
  return [...units.values()];
}
