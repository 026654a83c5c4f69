import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { reminderLine, reminders } from '../src/plan/reminders.ts';
import { applyOptions, readArguments } from './lib/arguments.ts';

const help = `npm run check -- [options]
Checks the content: schemas, relations, quotations, and that the collections put together are the official text to the letter.
Prints every fault with its place and the likely fix, or a report.
  --content DIR   content folder (PLAN_CONTENT, default content)
  --date DAY      day as of which rules are in force (PLAN_DATE, default today in China)`;

const { content, date } = applyOptions(readArguments(help, { content: { type: 'string' }, date: { type: 'string' } }));
const { plan, diagnostics, fidelity } = await checkContent(content, date);
if (diagnostics.length > 0 || !plan) {
  console.error(formatDiagnostics(diagnostics));
  process.exitCode = 1;
} else {
  const { total = 0, same = 0 } = fidelity ?? {};
  const pairs = plan.tasks.reduce((sum, task) => sum + task.departments.length, 0);
  const counts: [string, number][] = [
    ['原则', plan.principles.length],
    ['目标年份', plan.goals.length],
    ['任务组', plan.groups.length],
    ['任务', plan.tasks.length],
    ['单位', plan.departments.length],
    ['责任关系（任务×单位）', pairs],
    ['可衡量的要求', plan.targets.length],
    ['激励', plan.incentives.length],
    ['名词', plan.glossary.length],
    ['引用的政策', plan.references.length],
    ['编者注', plan.notes.length],
    ['导读', plan.guides.length],
  ];
  console.log(`《${plan.meta.planTitle}》`);
  console.log(`原文一致：${((same / total) * 100).toFixed(same === total ? 0 : 2)}%（${same}／${total} 字）`);
  for (const [label, count] of counts) console.log(`${label}：${count}`);
  for (const reminder of reminders(plan)) console.log(reminderLine(reminder));
  console.log('没有错误。');
}
