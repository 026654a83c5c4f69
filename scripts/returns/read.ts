import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/collections/check-content.ts';
import { SHEETS } from '../../src/collections/progress/form.ts';
import type { FormFault } from '../../src/import/returns/fault.ts';
import { readForm, type ReadForm } from '../../src/import/returns/form.ts';
import { openForm } from '../../src/import/returns/open.ts';
import { together, type Returned } from '../../src/import/returns/together.ts';
import { toYaml } from '../../src/import/yaml.ts';
import type { Plan } from '../../src/plan/types.ts';
import { makeFolder } from '../lib/make-folder.ts';

/** Files that programs leave beside workbooks, and the register that goes out with the forms. */
const NOT_FORMS = /^[.~]|收表登记\.xlsx$/;
/** Files that hold cells, in whatever form; others, a scan say, are named and left alone. */
const SHEET_FILES = /\.(xlsx|xlsm|xlsb|xls|xlt|et|ett|ods|csv|numbers)$/i;

/** What a folder of filled forms holds. */
export interface ReadFolder {
  forms: ReadForm[];
  returned: Returned[];
  faults: FormFault[];
  /** Files that are no workbooks. */
  ignored: string[];
}

/**
 * Reads every workbook of a folder, whatever it is called. Nothing is written.
 * @param period the quarter that is being collected; that of most forms when it is not said
 */
export async function readFolder(dir: string, plan: Plan, period?: string): Promise<ReadFolder> {
  const names = (await readdir(dir, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !NOT_FORMS.test(entry.name))
    .map((entry) => entry.name);
  const forms: ReadForm[] = [];
  const faults: FormFault[] = [];
  for (const name of names.filter((one) => SHEET_FILES.test(one)).toSorted()) {
    const opened = await openForm(name, await readFile(join(dir, name)));
    if ('fault' in opened) {
      faults.push(opened.fault);
      continue;
    }
    const read = readForm(name, opened.book, plan);
    faults.push(...read.faults);
    if (read.form) forms.push(read.form);
  }
  const all = together(forms, period);
  return { forms, returned: all.returned, faults: [...faults, ...all.faults], ignored: names.filter((one) => !SHEET_FILES.test(one)) };
}

const fileOf = ({ department, period }: Returned): string => `progress/${period.toLowerCase()}-${department.id}.yaml`;

const yamlOf = ({ department, period, answers, workbooks }: Returned): string =>
  `# 由 npm run returns:read 从 ${workbooks.join('、')} 读出。\n${toYaml({ unit: department.id, period, entries: answers.map(({ entry }) => entry) })}`;

/** The same content with the returns in it, checked in a folder of its own: what a form cannot know by itself is told at its cell. */
async function checkWith(content: string, returned: readonly Returned[]): Promise<FormFault[]> {
  const dir = await mkdtemp(join(tmpdir(), 'returns-'));
  try {
    await cp(content, dir, { recursive: true });
    await makeFolder(join(dir, 'progress'));
    for (const one of returned) await writeFile(join(dir, fileOf(one)), yamlOf(one));
    const { diagnostics } = await checkContent(dir);
    return diagnostics.map(({ file, field, found, expected, fix }) => {
      const one = returned.find((r) => fileOf(r) === file);
      const [, at, inside] = /^entries\.(\d+)\.?(.*)$/.exec(field ?? '') ?? [];
      const answer = one?.answers.find((_, i) => String(i) === at);
      const place = answer?.placeOf(inside ?? '');
      return {
        workbook: one?.workbooks.join('、') ?? file,
        sheet: place?.sheet ?? (one && SHEETS.returns),
        cell: place?.cell,
        found: answer ? `${answer.entry.about}：${found}` : found,
        expected,
        fix,
      };
    });
  } finally {
    await rm(dir, { recursive: true });
  }
}

/**
 * Writes what units returned into the content folder, all of it or nothing: the whole content is checked with it before, and each file takes its place at once.
 * A unit that returns again replaces what it returned before for the quarter.
 * @returns what is wrong; nothing was written then
 */
export async function writeReturns(content: string, returned: readonly Returned[]): Promise<FormFault[]> {
  const worth = returned.filter(({ answers }) => answers.length > 0);
  const faults = await checkWith(content, worth);
  if (faults.length > 0) return faults;
  await makeFolder(join(content, 'progress'));
  for (const one of worth) {
    const file = join(content, fileOf(one));
    await writeFile(`${file}.part`, yamlOf(one));
    await rename(`${file}.part`, file);
  }
  return [];
}
