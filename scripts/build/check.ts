import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../src/collections/diagnostic.ts';
import { reminderLine, reminders } from '../../src/plan/reminders.ts';
import { BuildError, type Step } from './step.ts';

/**
 * Nothing is built from content with a fault: an earlier good site stays as it was. This is the one time that a build reads the content folder; the later
 * steps get the plan, and Astro the records.
 */
export const check: Step = {
  name: 'check the content',
  run: async (build) => {
    const { plan, records, diagnostics } = await checkContent(build.content, build.date);
    if (!plan) throw new BuildError(formatDiagnostics(diagnostics));
    const open = plan.openPoints.length;
    if (open > 0 && (build.origin ?? plan.site.origin) !== undefined && !build.draft)
      throw new BuildError(
        `✗ review.yaml\n    实际：还有 ${open} 处没有核对\n    应为：发布的网站没有待核对的地方\n    建议：逐处核对，改 state；确要发布草稿时加 --draft，每页都会写明是草稿。`,
      );
    build.plan = plan;
    const file = join(dirname(build.stage), 'records.json');
    await writeFile(file, JSON.stringify(records));
    process.env['PLAN_RECORDS'] = file;
    // No fault: the site is built, and says the same to its readers.
    for (const reminder of reminders(plan)) console.log(`build: ${reminderLine(reminder)}`);
  },
};
