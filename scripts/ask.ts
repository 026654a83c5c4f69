import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { PERIOD } from '../src/plan/period.ts';
import { answer } from './ask/answer.ts';
import { FORMATS, print, type Format } from './ask/print.ts';
import { applyOptions, readCommand, refuse } from './lib/arguments.ts';

const help = `npm run -s ask -- NAME [NAME …] [options]
Prints a department's tasks with its partners and targets; of several departments, the tasks that all of them share. NAME is any name that people use,
in Chinese, pinyin or initials.
  --due YEAR       targets that fall due in a year, 2025; of all departments when none is named
  --unowned        targets of the goals that no task states, so that nobody carries them
  --progress WHAT  what was made public of a quarter, 2026-Q4
  --format WHAT    ${FORMATS.join(', ')} (default table)
Ends with 1 when no department is meant for certain, and names the nearest ones. --content DIR or PLAN_CONTENT chooses another content folder.`;

const { values, words } = readCommand(
  help,
  {
    format: { type: 'string' },
    due: { type: 'string' },
    unowned: { type: 'boolean' },
    progress: { type: 'string' },
    content: { type: 'string' },
  },
  100,
);
const { due, unowned, progress, content } = values;
const format: Format =
  FORMATS.find((one) => one === (values.format ?? 'table')) ??
  refuse(help, `--format is one of ${FORMATS.join(', ')}, not ${String(values.format)}`);
if (words.length === 0 && due === undefined && unowned !== true && progress === undefined)
  refuse(help, 'name a department, or ask by --due, --unowned or --progress');
if (due !== undefined && !/^\d{4}$/.test(String(due))) refuse(help, `--due is a year, 2025, not ${String(due)}`);
if (progress !== undefined && !PERIOD.test(String(progress))) refuse(help, `--progress is a quarter, 2026-Q4, not ${String(progress)}`);
const settings = applyOptions(content === undefined ? {} : { content });
const { plan, diagnostics } = await checkContent(settings.content, settings.date);
if (!plan) {
  console.error(formatDiagnostics(diagnostics));
  process.exit(1);
}
const found = answer(plan, {
  names: words,
  due: due === undefined ? undefined : String(due),
  unowned: unowned === true,
  progress: progress === undefined ? undefined : String(progress),
});
if ('unknown' in found) {
  const near = found.nearest.map((d) => d.name).join('、');
  console.error(
    `没有单位叫“${found.unknown}”。${near ? `是不是：${near}？` : `共有：${plan.departments.map((d) => d.name).join('、')}。`}`,
  );
  process.exitCode = 1;
} else process.stdout.write(print(found, format));
