import ExcelJS from 'exceljs';
import { EVIDENCE_COLUMNS, OPENNESS, RETURN_COLUMNS, SHEETS } from '../../../../src/collections/progress/form.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import { returnForm } from '../../../../src/export/returns/form.ts';
import type { FormFault } from '../../../../src/import/returns/fault.ts';
import { readForm, type ReadForm } from '../../../../src/import/returns/form.ts';
import { openForm } from '../../../../src/import/returns/open.ts';

/** The invented city, as of a day after its last due date, on which the forms are read. */
export const CITY = 'test/fixtures/plans/riverside';
const { plan: found } = await checkContent(CITY, '2028-04-01');
if (!found) throw new Error('the fixture has faults');
export const plan = found;
const unit = (id: string) => {
  const department = plan.departments.find((one) => one.id === id);
  if (!department) throw new Error(`no unit ${id}`);
  return department;
};

/** Rows of the first form: the unit's tasks with their targets. */
export const FIRST = 4;

export const columnOf = (key: string): number => RETURN_COLUMNS.findIndex((column) => column.key === key) + 1;
export const evidenceColumn = (key: string): number => EVIDENCE_COLUMNS.findIndex((column) => column.key === key) + 1;

export const load = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
};
export const save = async (book: ExcelJS.Workbook): Promise<Uint8Array> => new Uint8Array(await book.xlsx.writeBuffer());

/** Sheets of a form, which are there in any that the project has made. */
export function sheetsOf(book: ExcelJS.Workbook) {
  const [returns, evidence, notes] = [SHEETS.returns, SHEETS.evidence, SHEETS.notes].map((name) => book.getWorksheet(name));
  if (!returns || !evidence || !notes) throw new Error('a sheet is missing');
  return { returns, evidence, notes };
}

/** Forms as they go out, made once. */
const blank = new Map<string, Promise<Uint8Array>>();
const blankForm = (id: string, period: string): Promise<Uint8Array> => {
  const form = blank.get(`${id} ${period}`) ?? returnForm(plan, unit(id), period);
  blank.set(`${id} ${period}`, form);
  return form;
};

/** A form of the unit for city management as an official fills it in: one thing told with two documents, one kept for the meeting, the rest blank. */
export async function filledBook(id = 'urban-management', period = '2028-Q1'): Promise<ExcelJS.Workbook> {
  const book = await load(await blankForm(id, period));
  const { returns, evidence } = sheetsOf(book);
  const put = (row: number, values: Record<string, ExcelJS.CellValue>): void => {
    for (const [key, value] of Object.entries(values)) returns.getCell(row, columnOf(key)).value = value;
  };
  put(FIRST + 1, {
    status: '推进中',
    done: '建成11.5公里步道。',
    problem: '桥下一段没有验收。',
    next: '二季度验收。',
    published: new Date('2028-03-20T00:00:00Z'),
    where: '虚构的临溪市政务公开网',
    open: OPENNESS.open,
  });
  put(FIRST + 2, { status: '推进中', done: '还在核对。', open: OPENNESS.meeting });
  const subject = returns.getCell(FIRST + 1, 1).text;
  for (const [i, title] of ['一季度步道工作情况', '步道验收公告'].entries())
    for (const [key, value] of Object.entries({
      id: subject,
      title,
      issuer: '临溪市城市管理局',
      number: '临步道〔2028〕3号',
      date: '2028-03-18',
      url: 'https://urban.example/2028-q1',
    }))
      evidence.getCell(FIRST + i, evidenceColumn(key)).value = value;
  return book;
}

/** Reads bytes as the office would find them in its folder. */
export async function read(bytes: Uint8Array, name = '城管局填好的.xlsx'): Promise<{ form?: ReadForm; faults: FormFault[] }> {
  const opened = await openForm(name, bytes);
  return 'fault' in opened ? { faults: [opened.fault] } : readForm(name, opened.book, plan);
}
