import { nearest } from '../../collections/did-you-mean.ts';
import { OPENNESS, type FormColumn } from '../../collections/progress/form.ts';
import { readDay } from './cells.ts';
import type { FormFault } from './fault.ts';
import type { GridRow } from './grid.ts';

type Wrong = Pick<FormFault, 'found' | 'expected' | 'fix'>;

/** What a spreadsheet takes for a formula when the published table is opened in it. */
const RUNS = /^(?:[=@+]|-[\d(a-z])/i;

/** Words as the rule of their column wants them, or what is wrong with them; `undefined` for an empty cell that may be empty. */
function judge(
  { title, limit, date, choice }: FormColumn,
  text: string,
  need: string | undefined,
  today: string,
): string | undefined | Wrong {
  if (text === '' && need !== undefined)
    return { found: '没有填', expected: need, fix: `填上“${title}”；没有公开过的，“能否公开”选“${OPENNESS.meeting}”。` };
  if (text === '') return undefined;
  if (/[<>]/.test(text)) return { found: text, expected: '没有尖括号的文字', fix: '删去 < 和 >；网页上的标记不要复制进来。' };
  if (RUNS.test(text)) return { found: text, expected: '不以 =、@、+ 开头的文字', fix: '表格会把它当成公式，改成普通的句子。' };
  if (limit !== undefined && text.length > limit)
    return { found: `${text.slice(0, 30)}…（${text.length}字）`, expected: `不超过${limit}字`, fix: '写短一些，细节放在佐证材料里。' };
  if (date) {
    const day = readDay(text);
    if (day === undefined) return { found: text, expected: '日历上有的一天，如 2026-12-20', fix: '改成 2026-12-20 的样子。' };
    return day > today ? { found: day, expected: `已经到了的一天，今天是 ${today}`, fix: '改正年、月、日。' } : day;
  }
  if (!choice || choice.includes(text)) return text;
  const [near] = nearest(text, choice, 1, 0.5);
  return { found: text, expected: `${choice.join('、')} 之一`, fix: near === undefined ? '从列表里选。' : `是不是“${near}”？从列表里选。` };
}

/** Rows of a sheet, each read by the titles of its columns, and where to tell what is wrong with a cell. */
export class JudgedSheet<K extends string> {
  readonly faults: FormFault[] = [];
  readonly #workbook: string;
  readonly #sheet: string;
  readonly #columns: readonly (FormColumn & { key: K })[];

  readonly #today: string;

  /** @param today no document and no publication is of a later day */
  constructor(workbook: string, sheet: string, columns: readonly (FormColumn & { key: K })[], today: string) {
    this.#today = today;
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
    const judged = fault ?? judge(column ?? { key, title: key, width: 0 }, text, need, this.#today);
    if (typeof judged !== 'object') return judged;
    this.tell(address, judged.found, judged.expected, judged.fix);
    return undefined;
  }
}
