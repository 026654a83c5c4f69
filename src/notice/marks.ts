import { CHINESE_NUMERAL, numeral } from './numerals.ts';

/** Forms in which official texts number their headings and items (GB/T 9704-2012, 7.3.3, and what is printed beside it). */
export type MarkForm =
  'chapter' | 'section' | 'article' | 'chinese' | 'chinese-bracket' | 'digit' | 'digit-bracket' | 'circled' | 'ordinal';

/** The number with which a paragraph begins. */
export interface Mark {
  form: MarkForm;
  /** Its value, for the sequence. */
  value: number;
  /** As printed, blanks and the dot or comma after it included: `（一）`, `1.`, `第三条 `. */
  printed: string;
  /** As printed, without brackets, dots and blanks: `一`, `1`, `第三条`, `一是`. */
  bare: string;
  /** Brackets and all, without dots and blanks: `（一）`, `1`, `第三条`; what a number of several parts is put together from. */
  whole: string;
}

const N = `[${CHINESE_NUMERAL}]{1,5}`;
const FORMS: readonly [MarkForm, RegExp][] = [
  ['chapter', new RegExp(`^(第(${N}|\\d{1,3})章)[\\s:：、.．]*`)],
  ['section', new RegExp(`^(第(${N}|\\d{1,3})节)[\\s:：、.．]*`)],
  ['article', new RegExp(`^(第(${N}|\\d{1,3})条)[\\s:：、.．]*`)],
  ['chinese', new RegExp(`^((${N}))[、.．]\\s*`)],
  ['chinese-bracket', new RegExp(`^([（(]\\s*(${N})\\s*[）)])[、.．]?\\s*`)],
  ['digit', /^(([\d０-９]{1,3}))\s*(?:[、]\s*|[.．]\s*(?![\d０-９]))/],
  ['digit-bracket', /^([（(]?\s*([\d０-９]{1,3})\s*[）)])[、.．]?\s*/],
  ['ordinal', new RegExp(`^((${N})(?:是|要))[，,]?(?!否|不)`)],
];
const CIRCLED = /^([①-⑳])\s*/;

/** The mark at the beginning of a paragraph, or `undefined`. */
export function markOf(paragraph: string): Mark | undefined {
  const circled = CIRCLED.exec(paragraph)?.[1];
  if (circled !== undefined) {
    const value = circled.charCodeAt(0) - 0x2460 + 1;
    return { form: 'circled', value, printed: circled, bare: circled, whole: circled };
  }
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(paragraph);
    const value = numeral(match?.[2] ?? '');
    if (!match || value === undefined || value === 0) continue;
    const whole = (match[1] ?? '').replace(/\s/g, '');
    return { form, value, printed: match[0], bare: whole.replace(/[（()）]/g, ''), whole };
  }
  return undefined;
}
