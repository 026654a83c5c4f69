import type ExcelJS from 'exceljs';
import { isDay } from '../../notice/dates.ts';
import type { FormFault } from './fault.ts';

/** A cell as it was filled in: its words, or what is wrong with it; neither where it is empty. */
export interface Filled {
  text: string;
  fault?: Omit<FormFault, 'workbook' | 'sheet' | 'cell'>;
}

const EMPTY: Filled = { text: '' };

/** Characters that no reader sees and that do not belong in a line. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Words in one line: unseen characters go, a line break becomes a stop unless one stands there. */
const oneLine = (text: string): string =>
  text
    .split(/[\r\n\t\u2028\u2029]+/)
    .map((part) => part.replace(UNSEEN, '').trim())
    .filter(Boolean)
    .reduce((all, part) => (all === '' ? part : /[，。；：、！？,.;:!?]$/.test(all) ? all + part : `${all}；${part}`), '')
    .replace(/ {2,}/g, ' ')
    .trim();

const dayOf = (value: Date): string => (Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10));

const STRUCK: Filled = {
  text: '',
  fault: { found: '划掉的文字', expected: '没有删除线的文字', fix: '不要的字删去，要的字取消删除线。' },
};
const struck = (font: Partial<ExcelJS.Font> | undefined): boolean => font?.strike === true;

/** What a cell holds, whatever its kind. A formula is refused even where it has a result: the result may be another on the next machine. */
export function filled(cell: ExcelJS.Cell): Filled {
  const { value } = cell;
  if (value === null || value === undefined) return EMPTY;
  if (struck(cell.font) || (typeof value === 'object' && 'richText' in value && value.richText.some(({ font }) => struck(font))))
    return STRUCK;
  if (value instanceof Date) return { text: dayOf(value) };
  if (typeof value === 'boolean')
    return { text: '', fault: { found: `真假值 ${String(value)}`, expected: '文字', fix: '写成文字，或从列表里选。' } };
  if (typeof value !== 'object') return { text: oneLine(String(value)) };
  if ('formula' in value || 'sharedFormula' in value)
    return {
      text: '',
      fault: { found: `公式 =${'formula' in value ? value.formula : ''}`, expected: '文字', fix: '删去公式，直接写文字。' },
    };
  if ('error' in value) return { text: '', fault: { found: value.error, expected: '文字', fix: '删去错误值，重新填写。' } };
  if ('richText' in value) return { text: oneLine(value.richText.map((run) => run.text).join('')) };
  if ('hyperlink' in value) {
    const shown: unknown = value.text;
    const text =
      typeof shown === 'string'
        ? shown
        : typeof shown === 'object' && shown !== null && 'richText' in shown
          ? (shown as ExcelJS.CellRichTextValue).richText.map((run) => run.text).join('')
          : '';
    return { text: oneLine(text || value.hyperlink) };
  }
  return { text: '', fault: { found: '认不出的内容', expected: '文字', fix: '清空这一格，重新填写。' } };
}

/** Day 0 of spreadsheets, 1899-12-30, in days before 1970. */
const EPOCH_DAYS = 25_569;

/** A number that is no day becomes one of 1900 in a spreadsheet; no plan is so old. */
const recent = (day: string): string | undefined => (day >= '2000-01-01' ? day : undefined);

/**
 * A day however people write it: `2026-12-20`, `2026/12/20`, `2026.12.20`, `2026年12月20日`, `20261220`, or the number that a spreadsheet keeps for it.
 * @returns the day as `2026-12-20`, `undefined` for what is none
 */
export function readDay(text: string): string | undefined {
  if (/^\d{5}(\.\d*)?$/.test(text)) {
    const days = Math.floor(Number(text)) - EPOCH_DAYS;
    return recent(new Date(days * 86_400_000).toISOString().slice(0, 10));
  }
  const narrow = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(T|\d{1,2}:).*$/, '');
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(narrow) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(narrow);
  if (!match) return undefined;
  const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return isDay(day) ? recent(day) : undefined;
}
