import type ExcelJS from 'exceljs';
import { nearest } from '../../collections/did-you-mean.ts';
import {
  EVIDENCE_COLUMNS,
  FORM_VERSION,
  MARKS,
  OPENNESS,
  RETURN_COLUMNS,
  SHEETS,
  type FormColumn,
} from '../../collections/progress/form.ts';
import type { ProgressData } from '../../collections/progress/schema.ts';
import { STATUSES, type Status } from '../../collections/progress/statuses.ts';
import { webAddress } from '../../collections/web-address.ts';
import { PERIOD } from '../../plan/period.ts';
import { subjectsOf, versionOfSubjects } from '../../plan/subjects.ts';
import type { Department, Plan } from '../../plan/types.ts';
import { filled, readDay } from './cells.ts';
import type { FormFault } from './fault.ts';
import { readGrid, type GridRow } from './grid.ts';

type Entry = ProgressData['entries'][number];
type Evidence = Entry['evidence'][number];
type ReturnKey = (typeof RETURN_COLUMNS)[number]['key'];
type EvidenceKey = (typeof EVIDENCE_COLUMNS)[number]['key'];

type Wrong = Pick<FormFault, 'found' | 'expected' | 'fix'>;

/** An answer of a form, with the cell of its status, so that whatever is found out later can still name its place. */
export interface Answer {
  entry: Entry;
  cell: string;
}

/** What a form says. */
export interface ReadForm {
  workbook: string;
  department: Department;
  period: string;
  answers: Answer[];
  /** Rows that the unit keeps for the meeting. */
  withheld: number;
  /** Rows in which nothing was filled in. */
  blank: number;
}

/** What the form says of itself, by label. */
function marksOf(book: ExcelJS.Workbook): Map<string, { text: string; cell: string }> {
  const marks = new Map<string, { text: string; cell: string }>();
  book.worksheets
    .find((one) => one.name.trim() === SHEETS.notes)
    ?.eachRow((row) => {
      const label = filled(row.getCell(1)).text;
      if ((Object.values(MARKS) as string[]).includes(label))
        marks.set(label, { text: filled(row.getCell(2)).text, cell: row.getCell(2).address });
    });
  return marks;
}

/** Of which unit, quarter, form and plan it is; faults for a form of another. */
function identity(
  workbook: string,
  book: ExcelJS.Workbook,
  plan: Plan,
): { department: Department; period: string } | { faults: FormFault[] } {
  const marks = marksOf(book);
  const refuse = (label: string, expected: string, fix: string): { faults: FormFault[] } => ({
    faults: [
      {
        workbook,
        sheet: SHEETS.notes,
        cell: marks.get(label)?.cell,
        found: `${label}：${marks.get(label)?.text || '没有'}`,
        expected,
        fix,
      },
    ],
  });
  const RESEND = '用 npm run returns 重新生成，请单位在新表上填写。';
  if (marks.get(MARKS.form)?.text !== FORM_VERSION) return refuse(MARKS.form, FORM_VERSION, `表式不对。${RESEND}`);
  const department = plan.departments.find(({ id }) => id === marks.get(MARKS.unit)?.text);
  if (!department) return refuse(MARKS.unit, `${plan.departments.map(({ id }) => id).join('、')} 之一`, `认不出是哪个单位的表。${RESEND}`);
  const period = marks.get(MARKS.period)?.text ?? '';
  if (!PERIOD.test(period)) return refuse(MARKS.period, '2026-Q4 的样子', `认不出是哪个季度的表。${RESEND}`);
  const version = versionOfSubjects(department);
  if (marks.get(MARKS.plan)?.text !== version) return refuse(MARKS.plan, version, `方案改过，这是旧方案的表。${RESEND}`);
  return { department, period };
}

/** Words as the rule of their column wants them, or what is wrong with them; `undefined` for an empty cell that may be empty. */
function judge({ title, limit, date, choice }: FormColumn, text: string, need: string | undefined): string | undefined | Wrong {
  if (text === '' && need !== undefined)
    return { found: '没有填', expected: need, fix: `填上“${title}”；没有公开过的，“能否公开”选“${OPENNESS.meeting}”。` };
  if (text === '') return undefined;
  if (/[<>]/.test(text)) return { found: text, expected: '没有尖括号的文字', fix: '删去 < 和 >；网页上的标记不要复制进来。' };
  if (limit !== undefined && text.length > limit)
    return { found: `${text.slice(0, 30)}…（${text.length}字）`, expected: `不超过${limit}字`, fix: '写短一些，细节放在佐证材料里。' };
  if (date) return readDay(text) ?? { found: text, expected: '日历上有的一天，如 2026-12-20', fix: '改成 2026-12-20 的样子。' };
  if (!choice || choice.includes(text)) return text;
  const [near] = nearest(text, choice, 1, 0.5);
  return { found: text, expected: `${choice.join('、')} 之一`, fix: near === undefined ? '从列表里选。' : `是不是“${near}”？从列表里选。` };
}

/** Rows of a sheet, each read by the titles of its columns, and where to tell what is wrong with a cell. */
class Sheet<K extends string> {
  readonly faults: FormFault[] = [];
  readonly #workbook: string;
  readonly #sheet: string;
  readonly #columns: readonly (FormColumn & { key: K })[];

  constructor(workbook: string, sheet: string, columns: readonly (FormColumn & { key: K })[]) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.#columns = columns;
  }

  tell(cell: string, found: string, expected: string, fix: string): void {
    this.faults.push({ workbook: this.#workbook, sheet: this.#sheet, cell, found, expected, fix });
  }

  /** Words of a cell that keep to the rule of its column; `undefined` where it is empty, or wrong, which is told. */
  words(row: GridRow<K>, key: K, need?: string): string | undefined {
    const column = this.#columns.find((one) => one.key === key);
    const { text, fault, address } = row.cell(key);
    const judged = fault ?? judge(column ?? { key, title: key, width: 0 }, text, need);
    if (typeof judged !== 'object') return judged;
    this.tell(address, judged.found, judged.expected, judged.fix);
    return undefined;
  }
}

/** The documents of the sheet of evidence, by the thing that they speak of. */
function readEvidence(
  workbook: string,
  book: ExcelJS.Workbook,
  ids: readonly string[],
): { evidence: Map<string, Evidence[]>; faults: FormFault[] } {
  const { rows, faults } = readGrid<EvidenceKey>(workbook, book, SHEETS.evidence, EVIDENCE_COLUMNS);
  const sheet = new Sheet<EvidenceKey>(workbook, SHEETS.evidence, EVIDENCE_COLUMNS);
  const evidence = new Map<string, Evidence[]>();
  for (const row of rows) {
    const id = sheet.words(row, 'id', '填报表里的标识');
    if (id !== undefined && !ids.includes(id)) {
      const [near] = nearest(id, ids, 1, 0.6);
      sheet.tell(row.cell('id').address, id, '填报表里的标识', near === undefined ? '从列表里选。' : `是不是 ${near}？从列表里选。`);
      continue;
    }
    const title = sheet.words(row, 'title', '标题');
    const issuer = sheet.words(row, 'issuer', '发文单位');
    const number = sheet.words(row, 'number');
    const date = sheet.words(row, 'date', '日期');
    const url = sheet.words(row, 'url', '公开的网址');
    if (url !== undefined && webAddress(url) === undefined)
      sheet.tell(row.cell('url').address, url, '以 https:// 或 http:// 开头的完整网址', '从浏览器的地址栏里复制。');
    if (id === undefined || title === undefined || issuer === undefined || date === undefined || url === undefined) continue;
    evidence.set(id, [...(evidence.get(id) ?? []), { title, issuer, ...(number === undefined ? {} : { number }), date, url }]);
  }
  return { evidence, faults: [...faults, ...sheet.faults] };
}

const FILLED = RETURN_COLUMNS.filter((column) => 'fill' in column).map(({ key }) => key);
const statusOf = (label: string): Status => (Object.keys(STATUSES) as Status[]).find((id) => STATUSES[id] === label) ?? 'no-news';
/** Fields that are there. */
const given = <T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };

/** Reads one filled form against the plan: what it says, or everything that is wrong with it, each with its cell. */
export function readForm(workbook: string, book: ExcelJS.Workbook, plan: Plan): { form?: ReadForm; faults: FormFault[] } {
  const known = identity(workbook, book, plan);
  if ('faults' in known) return known;
  const ids = subjectsOf(known.department).map(({ id }) => id);
  const { rows, faults } = readGrid<ReturnKey>(workbook, book, SHEETS.returns, RETURN_COLUMNS);
  const { evidence, faults: wrongEvidence } = readEvidence(workbook, book, ids);
  const sheet = new Sheet<ReturnKey>(workbook, SHEETS.returns, RETURN_COLUMNS);
  const seen = new Map<string, string>();
  const form: ReadForm = { workbook, ...known, answers: [], withheld: 0, blank: 0 };
  for (const row of rows) {
    const { text: id, address } = row.cell('id');
    const touched = FILLED.some((key) => row.cell(key).text !== '' || row.cell(key).fault);
    if (!touched) {
      if (ids.includes(id)) form.blank++;
      continue;
    }
    if (!ids.includes(id)) {
      const [near] = nearest(id, ids, 1, 0.6);
      sheet.tell(
        address,
        id || '没有标识',
        '这个单位的任务或指标的标识',
        near === undefined ? '加的行删去；要说的写到原有的行里。' : `是不是 ${near}？标识不要改。`,
      );
      continue;
    }
    const first = seen.get(id);
    if (first !== undefined) {
      sheet.tell(`${first}、${row.cell('status').address}`, `${id} 答了两次`, '一项一行', '向单位核实，留下一行。');
      continue;
    }
    seen.set(id, row.cell('status').address);
    if (sheet.words(row, 'open') === OPENNESS.meeting) {
      form.withheld++;
      continue;
    }
    const status = sheet.words(row, 'status', `${Object.values(STATUSES).join('、')} 之一`);
    const told = given({ done: sheet.words(row, 'done'), problem: sheet.words(row, 'problem'), next: sheet.words(row, 'next') });
    const date = sheet.words(row, 'published', '公布日期');
    const where = sheet.words(row, 'where', '公布在哪里');
    const own = evidence.get(id) ?? [];
    if (own.length === 0 && wrongEvidence.length === 0)
      sheet.tell(
        row.cell('status').address,
        `${id} 没有佐证材料`,
        `“${SHEETS.evidence}”里至少一份公开的材料`,
        `在“${SHEETS.evidence}”里写上；没有公开过的，“能否公开”选“${OPENNESS.meeting}”。`,
      );
    if (status === undefined || date === undefined || where === undefined || own.length === 0) continue;
    form.answers.push({
      cell: row.cell('status').address,
      entry: { about: id, status: statusOf(status), ...told, evidence: own, published: { date, where } },
    });
  }
  const all = [...faults, ...wrongEvidence, ...sheet.faults];
  return all.length > 0 ? { faults: all } : { form, faults: [] };
}
