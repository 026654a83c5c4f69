import { parseArgs } from 'node:util';
import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { PERIOD } from '../src/plan/period.ts';
import { answer } from './ask/answer.ts';
import { FORMATS, print, type Format } from './ask/print.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run -s ask -- NAME [NAME …] [options]
Prints a department's tasks with its partners and targets; of several departments, the tasks that all of them share. NAME is any name that people use,
in Chinese, pinyin or initials.
  --due YEAR       targets that fall due in a year, 2025; of all departments when none is named
  --unowned        targets of the goals that no task states, so that nobody carries them
  --progress WHAT  what was made public of a quarter, 2026-Q4
  --format WHAT    ${FORMATS.join(', ')} (default table)
Ends with 1 when no department is meant for certain, and names the nearest ones. PLAN_CONTENT chooses another content folder.`;

/** The options as they were given; ends with the help when one is not known. */
function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'table' },
        due: { type: 'string' },
        unowned: { type: 'boolean' },
        progress: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}
const { values, positionals } = readOptions();
const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);
const { format, due, unowned, progress } = values;
if (values.help) {
  console.log(help);
  process.exit(0);
}
const askedFor = positionals.length > 0 || due !== undefined || unowned === true || progress !== undefined;
if (!askedFor || !isFormat(format) || (due !== undefined && !/^\d{4}$/.test(due)) || (progress !== undefined && !PERIOD.test(progress))) {
  console.error(help);
  process.exit(2);
}
const { content, date } = readSettings();
const { plan, diagnostics } = await checkContent(content, date);
if (!plan) {
  console.error(formatDiagnostics(diagnostics));
  process.exit(1);
}
const found = answer(plan, { names: positionals, due, unowned, progress });
if ('unknown' in found) {
  const near = found.nearest.map((d) => d.name).join('、');
  console.error(
    `没有单位叫“${found.unknown}”。${near ? `是不是：${near}？` : `共有：${plan.departments.map((d) => d.name).join('、')}。`}`,
  );
  process.exitCode = 1;
} else process.stdout.write(print(found, format));
