import { parseArgs } from 'node:util';
import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { answer } from './ask/answer.ts';
import { FORMATS, print, type Format } from './ask/print.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run -s ask -- NAME [options]
Prints a department's tasks with its partners and targets. NAME is any name that people use, in Chinese, pinyin or initials.
  --format WHAT  ${FORMATS.join(', ')} (default table)
Ends with 1 when no department is meant for certain, and names the nearest ones. PLAN_CONTENT chooses another content folder.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'table' }, help: { type: 'boolean', short: 'h' } },
});
const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);
const name = positionals.join(' ');
if (values.help) {
  console.log(help);
  process.exit(0);
}
if (name === '' || !isFormat(values.format)) {
  console.error(help);
  process.exit(2);
}
const { plan, diagnostics } = await checkContent(readSettings().content);
if (!plan) {
  console.error(formatDiagnostics(diagnostics));
  process.exit(1);
}
const found = answer(plan, name);
if ('department' in found) process.stdout.write(print(found.department, found.tasks, values.format));
else {
  console.error(
    `没有单位叫“${name}”。${found.nearest.length > 0 ? `是不是：${found.nearest.map((d) => d.name).join('、')}？` : `共有：${plan.departments.map((d) => d.name).join('、')}。`}`,
  );
  process.exitCode = 1;
}
