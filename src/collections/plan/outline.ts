import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** Every section that the outline names exists, and every section is named once. */
export const checkOutline: Check = ({ records, present }) => {
  const plan = records.plan;
  if (!plan) return [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [i, part] of plan.data.outline.entries()) {
    if (seen.has(part.id))
      diagnostics.push(
        diagnosticAt(plan, 'repeated-part', ['outline', i], { found: part.id, expected: '每部分只出现一次', fix: '删去重复的一行。' }),
      );
    seen.add(part.id);
    if (part.kind === 'section' && !present.has(`sections/${part.id}`))
      diagnostics.push(
        diagnosticAt(plan, 'unknown-section', ['outline', i], {
          found: part.id,
          expected: 'sections/ 里的一个文件',
          fix: `补上 sections/${part.id}.md，或改正名字。`,
        }),
      );
  }
  for (const [i, part] of plan.data.outline.entries())
    for (const [g, { lead }] of (part.kind === 'tasks' ? part.groups : []).entries()) {
      if (lead === undefined) continue;
      seen.add(lead);
      if (!present.has(`sections/${lead}`))
        diagnostics.push(
          diagnosticAt(plan, 'unknown-section', ['outline', i, 'groups', g, 'lead'], {
            found: lead,
            expected: 'sections/ 里的一个文件',
            fix: `补上 sections/${lead}.md，或改正名字。`,
          }),
        );
    }
  for (const section of records.sections)
    if (!seen.has(section.id))
      diagnostics.push({
        code: 'orphan-section',
        file: section.file,
        found: 'plan.yaml 的 outline 里没有它',
        expected: '每一部分都在 outline 里',
        fix: '把它加进 outline，或删去文件。',
      });
  return diagnostics;
};
