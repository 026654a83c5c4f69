import { diagnosticAt, type Check } from '../rules/context.ts';

/** A policy that the notice cites says where; one that only the editor adds is cited nowhere. */
export const checkRoles: Check = ({ records }) =>
  records.references.flatMap((entry) => {
    const { role, cited } = entry.data;
    if ((role === 'cited') === cited.length > 0) return [];
    const expected = cited.length > 0 ? 'cited：这份文件有通知引用它的原话' : 'background，或者在 cited 里写上通知引用它的原话';
    return [diagnosticAt(entry, 'role-differs', ['role'], { found: role, expected, fix: '核对通知有没有引用这份文件。' })];
  });
