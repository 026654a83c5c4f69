import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkContent } from '../src/collections/check-content.ts';
import { formatDiagnostics } from '../src/collections/diagnostic.ts';
import { returnForm } from '../src/export/returns/form.ts';
import { formName, registerTables } from '../src/export/returns/register.ts';
import { aboutWorkbook } from '../src/export/spreadsheet.ts';
import { workbook } from '../src/export/xlsx.ts';
import { PERIOD } from '../src/plan/period.ts';
import { applyOptions, readArguments, refuse } from './lib/arguments.ts';
import { makeFolder } from './lib/make-folder.ts';

const help = `npm run returns -- --period 2026-Q4 --out DIR [options]
Makes the forms on which the units of the plan return their progress of a quarter, a workbook each, and a register for the office that collects.
  --period WHAT   the quarter, 2026-Q4
  --out DIR       folder for the workbooks; files that are there already are never overwritten
  --content DIR   content folder (PLAN_CONTENT, default content)
Filled forms are read with npm run returns:read.`;

const { period, out, content } = readArguments(help, { period: { type: 'string' }, out: { type: 'string' }, content: { type: 'string' } });
if (typeof period !== 'string' || !PERIOD.test(period)) refuse(help, '--period names the quarter, 2026-Q4');
if (typeof out !== 'string' || out === '') refuse(help, '--out names the folder for the workbooks');
const settings = applyOptions(content === undefined ? {} : { content });
const { plan, diagnostics } = await checkContent(settings.content, settings.date);
if (!plan) {
  console.error(formatDiagnostics(diagnostics));
  process.exit(1);
}
const dir = resolve(out);
await makeFolder(dir);
const { title, tables } = registerTables(plan, period);
const register = `${period}-收表登记.xlsx`;
const names = [register, ...plan.departments.map((department) => formName(department, period))];
const there = (await readdir(dir)).filter((name) => names.includes(name));
if (there.length > 0) {
  console.error(`${out} 里已经有 ${there.join('、')}，可能已经填过，没有覆盖。请换一个文件夹，或先移走它们。`);
  process.exit(2);
}
await writeFile(join(dir, register), await workbook(tables, aboutWorkbook(plan, title)));
for (const department of plan.departments)
  await writeFile(join(dir, formName(department, period)), await returnForm(plan, department, period));
console.log(`returns: ${plan.departments.length} 份填报表和 1 份收表登记在 ${out}`);
