import type ExcelJS from 'exceljs';
import { nearest } from '../../collections/did-you-mean.ts';
import { OPENNESS, RETURN_COLUMNS, SHEETS } from '../../collections/progress/form.ts';
import type { ProgressData } from '../../collections/progress/schema.ts';
import { STATUSES, type Status } from '../../collections/progress/statuses.ts';
import { subjectsOf } from '../../plan/subjects.ts';
import type { Department, Plan } from '../../plan/types.ts';
import { readEvidence, type Document } from './evidence.ts';
import type { FormFault } from './fault.ts';
import { readGrid, type GridRow } from './grid.ts';
import { identity } from './identity.ts';
import { JudgedSheet } from './judged.ts';

type Entry = ProgressData['entries'][number];
type ReturnKey = (typeof RETURN_COLUMNS)[number]['key'];

/** A cell of a form. */
interface Place {
  sheet: string;
  cell: string;
}

/** An answer of a form, with its places, so that whatever is found out later can still name them. */
export interface Answer {
  entry: Entry;
  /** Cell of its status. */
  cell: string;
  /** Where a field of the entry stands (`published.date`, `evidence.1.url`); that of the status for what has no cell of its own. */
  placeOf: (field: string) => Place;
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

const FILLED = RETURN_COLUMNS.filter((column) => 'fill' in column).map(({ key }) => key);
const statusOf = (label: string): Status => (Object.keys(STATUSES) as Status[]).find((id) => STATUSES[id] === label) ?? 'no-news';
/** Fields that are there. */
const given = <T extends Record<string, string | undefined>>(fields: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };

/** Keys of an entry's fields, by the column in which they stand. */
const COLUMN_OF: Readonly<Record<string, ReturnKey>> = {
  about: 'id',
  done: 'done',
  problem: 'problem',
  next: 'next',
  'published.date': 'published',
  'published.where': 'where',
};

/** Finds the cell of an entry's field. */
const placesOf =
  (row: GridRow<ReturnKey>, documents: readonly Document[]) =>
  (field: string): Place => {
    const [, at, key] = /^evidence\.(\d+)\.(title|issuer|number|date|url)$/.exec(field) ?? [];
    const document = documents[Number(at)];
    return document && key !== undefined
      ? { sheet: SHEETS.evidence, cell: document.cellOf(key as Parameters<Document['cellOf']>[0]) }
      : { sheet: SHEETS.returns, cell: row.cell(COLUMN_OF[field] ?? 'status').address };
  };

/** Reads one filled form against the plan: what it says, or everything that is wrong with it, each with its cell. */
export function readForm(workbook: string, book: ExcelJS.Workbook, plan: Plan): { form?: ReadForm; faults: FormFault[] } {
  const known = identity(workbook, book, plan);
  if ('faults' in known) return known;
  const ids = subjectsOf(known.department).map(({ id }) => id);
  const { rows, faults } = readGrid<ReturnKey>(workbook, book, SHEETS.returns, RETURN_COLUMNS);
  const { evidence, faults: wrongEvidence } = readEvidence(workbook, book, ids, plan.builtOn);
  const sheet = new JudgedSheet<ReturnKey>(workbook, SHEETS.returns, RETURN_COLUMNS, plan.builtOn);
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
      placeOf: placesOf(row, own),
      entry: { about: id, status: statusOf(status), ...told, evidence: own.map(({ document }) => document), published: { date, where } },
    });
  }
  const all = [...faults, ...wrongEvidence, ...sheet.faults];
  return all.length > 0 ? { faults: all } : { form, faults: [] };
}
