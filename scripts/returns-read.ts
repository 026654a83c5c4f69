import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { formatFormFault, type FormFault } from '../src/import/returns/fault.ts';
import { PERIOD } from '../src/plan/period.ts';
import { runBuild } from './build/run.ts';
import { telling } from './build/tell.ts';
import { applyOptions, readCommand, refuse } from './lib/arguments.ts';
import { root } from './lib/root.ts';
import { readFolder, writeReturns } from './returns/read.ts';

const help = `npm run returns:read -- DIR [options]
Reads the filled forms in DIR, whatever they are called, and writes content/progress/. With any fault it names workbook, sheet, cell, what is there,
what should be and what to do, and writes nothing.
  --period WHAT   the quarter that is being collected, 2026-Q4 (default: that of most forms)
  --look          only read and tell, write nothing
  --build         build the site afterwards, with the settings of npm run build
  --content DIR   content folder (PLAN_CONTENT, default content)
  --out DIR       where the site goes with --build (PLAN_OUT, default dist)
  --date DAY      day as of which the site tells what is past (PLAN_DATE, default today in China)
Ends with 1 for faults, 2 when the options are refused.`;

const { values, words } = readCommand(
  help,
  {
    ...{ period: { type: 'string' }, content: { type: 'string' }, out: { type: 'string' } },
    ...{ date: { type: 'string' }, look: { type: 'boolean' }, build: { type: 'boolean' } },
  },
  1,
);
const [dir = refuse(help, 'name the folder with the filled forms')] = words;
if (values.period !== undefined && !PERIOD.test(String(values.period)))
  refuse(help, `--period is a quarter, 2026-Q4, not ${String(values.period)}`);
if (!(await stat(dir).catch(() => undefined))?.isDirectory()) {
  console.error(`没有文件夹 ${dir}。把填好的表放进一个文件夹，再写它的名字。`);
  process.exit(2);
}

const settings = applyOptions(values);
const { plan, diagnostics } = await checkContent(settings.content, settings.date);
if (!plan) {
  console.error(formatDiagnostics(diagnostics));
  process.exit(1);
}

/** More than so many faults nobody reads at once: a damaged sheet can have one in each of its rows. */
const MOST_TOLD = 60;

/** Tells every fault, and that nothing was written. */
function fail(faults: readonly FormFault[]): never {
  const told = faults.slice(0, MOST_TOLD).map(formatFormFault);
  const rest = faults.length > told.length ? `，只列出前 ${told.length} 处` : '';
  console.error(`${told.join('\n')}\n共 ${faults.length} 处${rest}，什么也没有写入。`);
  process.exit(1);
}

const { forms, returned, faults, ignored } = await readFolder(dir, plan, values.period === undefined ? undefined : String(values.period));
for (const { workbook, department, period, answers, withheld, blank } of forms)
  console.log(`${workbook}：${department.name}，${period}，公开${answers.length}项，只供会议${withheld}项，没有填${blank}项`);
if (ignored.length > 0) console.log(`没有读：${ignored.join('、')}`);
if (faults.length > 0) fail(faults);
const silent = plan.departments.filter((department) => !returned.some((one) => one.department === department));
if (silent.length > 0) console.log(`还没有交：${silent.map(({ name }) => name).join('、')}`);
if (forms.length === 0) {
  console.error(`${dir} 里没有填报表。`);
  process.exit(1);
}
if (!values.look) {
  const wrong = await writeReturns(settings.content, returned);
  if (wrong.length > 0) fail(wrong);
  const written = returned.filter(({ answers }) => answers.length > 0);
  console.log(`写入 ${written.length} 个文件，${written.reduce((sum, { answers }) => sum + answers.length, 0)} 项公开进展。`);
  if (values.build)
    await telling(async () => {
      await runBuild(settings, (line) => console.log(`build: ${line}`));
      console.log(`build: the site is in ${relative(root, settings.out) || settings.out}`);
    });
}
