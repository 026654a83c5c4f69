import type ExcelJS from 'exceljs';
import {
  EVIDENCE_COLUMNS,
  EVIDENCE_ROWS,
  FORM_VERSION,
  MARKS,
  OPENNESS,
  RETURN_COLUMNS,
  SHEETS,
  type FormColumn,
} from '../../collections/progress/form.ts';
import { STATUSES } from '../../collections/progress/statuses.ts';
import { shortName, taskName } from '../../plan/identity.ts';
import { periodName, periodStart } from '../../plan/period.ts';
import { newest } from '../../plan/progress.ts';
import { subjectsOf, versionOfSubjects, type Subject } from '../../plan/subjects.ts';
import type { Department, Plan, ProgressEntry } from '../../plan/types.ts';
import { fitRow, FONT, HEAD_FILL, newWorkbook, printSetup, THIN, workbookBytes } from '../spreadsheet.ts';

const INPUT_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF6D6' } };
/** Row of the column titles; above it stand the title of the form and one line about it. */
const HEAD = 3;

/** What the program lets into a cell, and what it says of it. Checked again when the form is read: a paste goes past all of it. */
function validation({ title, fill = '', limit, choice, date }: FormColumn): ExcelJS.DataValidation | undefined {
  const told = { allowBlank: true, showInputMessage: true, promptTitle: title, prompt: fill, showErrorMessage: true, errorTitle: title };
  if (choice)
    return {
      ...told,
      type: 'list',
      formulae: [`"${choice.map((word) => word.replaceAll(',', '，')).join(',')}"`],
      error: '请从列表里选。',
    };
  if (date)
    return {
      ...told,
      type: 'date',
      operator: 'greaterThan',
      formulae: [new Date('2000-01-01T00:00:00Z')],
      error: '请写成 2026-12-20 的样子。',
    };
  return limit === undefined
    ? undefined
    : { ...told, type: 'textLength', operator: 'lessThanOrEqual', formulae: [limit], error: `不超过${limit}字。` };
}

/** Writes one cell below the head: locked, or open with its rule. */
function putCell(cell: ExcelJS.Cell, column: FormColumn, value: string | undefined): void {
  const open = column.fill !== undefined;
  cell.value = value === undefined || value === '' ? null : value;
  cell.font = FONT;
  cell.border = THIN;
  cell.alignment = { wrapText: true, vertical: 'top' };
  cell.protection = { locked: !open };
  if (!open) return;
  cell.fill = INPUT_FILL;
  cell.numFmt = column.date ? 'yyyy-mm-dd' : '@';
}

/** The library can give a rule to a whole range, though its types do not say so; given cell by cell it writes overlapping ranges. */
interface Rules {
  dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void };
}

/** Gives the columns their rules, from the first row below the head to the last. */
function putRules(sheet: ExcelJS.Worksheet, columns: readonly FormColumn[], last: number, ids?: string): void {
  for (const [i, column] of columns.entries()) {
    const rule =
      column.key === 'id' && ids !== undefined
        ? { ...validation(column), type: 'list' as const, formulae: [ids], error: '请从列表里选填报表里的标识。' }
        : validation(column);
    const letter = sheet.getColumn(i + 1).letter;
    if (rule && column.fill !== undefined) (sheet as unknown as Rules).dataValidations.add(`${letter}${HEAD + 1}:${letter}${last}`, rule);
  }
}

/** A sheet with a title, a line about it, and the titles of its columns. */
function headedSheet(
  book: ExcelJS.Workbook,
  name: string,
  title: string,
  about: string,
  columns: readonly FormColumn[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name);
  for (const [i, { width }] of columns.entries()) sheet.getColumn(i + 1).width = width;
  for (const [row, text, size] of [
    [1, title, 14],
    [2, about, 10],
  ] as const) {
    sheet.mergeCells(row, 1, row, columns.length);
    Object.assign(sheet.getCell(row, 1), {
      value: text,
      font: { ...FONT, size, bold: row === 1 },
      alignment: { wrapText: true, vertical: 'middle' },
    });
    sheet.getRow(row).height = row === 1 ? 24 : 30;
  }
  for (const [i, column] of columns.entries())
    Object.assign(sheet.getCell(HEAD, i + 1), {
      value: column.title,
      font: { ...FONT, bold: true },
      fill: HEAD_FILL,
      border: THIN,
      alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
    });
  printSetup(sheet, [HEAD, HEAD]);
  return sheet;
}

/** Lines left for what is filled in by hand, on paper. */
const ROOM = 3;

/** A task with its title in bold before its words. */
const titled = ({ task, words }: Subject): ExcelJS.CellRichTextValue => {
  const name = taskName(task);
  return {
    richText: [
      { text: name, font: { ...FONT, bold: true } },
      { text: words.slice(name.length), font: FONT },
    ],
  };
};

/** What was made public last about the same thing by the same unit, in one line. */
const lastSaid = (plan: Plan, department: Department, { id }: Subject, period: string): string => {
  const entry: ProgressEntry | undefined = newest(
    plan.progress.filter((e) => e.department === department && e.about === id && e.period < period),
  );
  return entry ? [`${periodName(entry.period)}：${STATUSES[entry.status]}`, entry.done].filter(Boolean).join('，') : '';
};

const protect = async (sheet: ExcelJS.Worksheet): Promise<void> =>
  sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatRows: true, formatColumns: true, sort: false });

/** How to fill in, and what the form says of itself. */
async function notes(book: ExcelJS.Workbook, plan: Plan, department: Department, period: string): Promise<void> {
  const sheet = book.addWorksheet(SHEETS.notes);
  sheet.getColumn(1).width = 16;
  sheet.getColumn(2).width = 100;
  const lines: [string, string][] = [
    ['怎么填', `只填黄色的格。一行一项：任务一行，它的每个指标一行。没有可说的行留空，不算错。`],
    ['状态', `${Object.values(STATUSES).join('、')}。由你单位已经公开的材料说明；期限已过不等于未按期。`],
    ['不写百分比', '做了什么照公开材料写；不写自己推算的完成百分比。'],
    ['佐证材料', `每一行公开的进展，在“${SHEETS.evidence}”里至少写一份公开的材料，第一列写同样的标识；一项可以有多份。`],
    ['没有公开的', `还没有公开过的，“能否公开”选“${OPENNESS.meeting}”，这一行不会上网。`],
    ['不要', '不要合并单元格，不要用公式，不要改标识和标题行。可以调行高、列宽。'],
    [MARKS.unit, department.id],
    [MARKS.period, period],
    [MARKS.form, FORM_VERSION],
    [MARKS.plan, versionOfSubjects(department)],
    ['方案', `${plan.meta.planTitle} ${plan.meta.documentNumber ?? ''}`.trim()],
  ];
  for (const [i, [label, text]] of lines.entries()) {
    Object.assign(sheet.getCell(i + 1, 1), { value: label, font: { ...FONT, bold: true }, alignment: { vertical: 'top' } });
    Object.assign(sheet.getCell(i + 1, 2), { value: text, font: FONT, alignment: { wrapText: true, vertical: 'top' } });
  }
  for (let row = 1; row <= lines.length; row++) fitRow(sheet, row);
  printSetup(sheet, [1, 1]);
  await protect(sheet);
}

/**
 * The form on which one unit returns its progress of a quarter: its tasks in the notice's words, targets, due dates, partners, what it said last; what it may fill in is
 * yellow and has a rule, everything else is locked. The last sheet says how to fill in, and which form and which plan it is of.
 * @param period `2026-Q4`
 */
export async function returnForm(plan: Plan, department: Department, period: string): Promise<Uint8Array<ArrayBuffer>> {
  const title = `${department.name} ${periodName(period)}进展填报表`;
  const book = newWorkbook({
    title,
    author: plan.site.operator ?? plan.site.name,
    subject: plan.meta.planTitle,
    date: periodStart(period),
  });
  const subjects = subjectsOf(department);
  const about = `依据${shortName(plan.meta)}。只填黄色的格，填法见“${SHEETS.notes}”；佐证材料填在“${SHEETS.evidence}”。`;
  const returns = headedSheet(book, SHEETS.returns, title, about, RETURN_COLUMNS);
  for (const [i, subject] of subjects.entries()) {
    const known: Record<string, string> = {
      id: subject.id,
      subject: subject.words,
      due: subject.due,
      partners: subject.partners.map((d) => d.short).join('、'),
      before: lastSaid(plan, department, subject, period),
    };
    for (const [c, column] of RETURN_COLUMNS.entries()) {
      const cell = returns.getCell(HEAD + 1 + i, c + 1);
      putCell(cell, column, known[column.key]);
      if (!subject.target && column.key === 'subject') cell.value = titled(subject);
      if (column.key === 'id') cell.font = { ...FONT, size: 8, color: { argb: 'FF666666' } };
    }
    fitRow(returns, HEAD + 1 + i, ROOM);
  }
  const evidence = headedSheet(
    book,
    SHEETS.evidence,
    `${title}：佐证材料`,
    '一份材料一行；标识与填报表里的相同，可以从列表里选。',
    EVIDENCE_COLUMNS,
  );
  const last = HEAD + subjects.length;
  for (let row = HEAD + 1; row <= HEAD + EVIDENCE_ROWS; row++)
    for (const [c, column] of EVIDENCE_COLUMNS.entries()) putCell(evidence.getCell(row, c + 1), column, undefined);
  putRules(returns, RETURN_COLUMNS, last);
  putRules(evidence, EVIDENCE_COLUMNS, HEAD + EVIDENCE_ROWS, `'${SHEETS.returns}'!$A$${HEAD + 1}:$A$${last}`);
  await protect(returns);
  await protect(evidence);
  await notes(book, plan, department, period);
  return workbookBytes(book);
}
