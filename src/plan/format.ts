import type { Clause, LawBasis, Quote, Target } from './types.ts';
import { chineseDate } from '../notice/text.ts';

const EVERY = { month: '每月', quarter: '每季度', year: '每年' } as const;

/** Large numbers as Chinese readers write them: 20000 → `2万`, 250000000 → `2.5亿`; what would not be short that way keeps its digits. */
export function formatNumber(value: number): string {
  if (value >= 100_000_000 && value % 1_000_000 === 0) return `${value / 100_000_000}亿`;
  if (value >= 10_000 && value < 100_000_000 && value % 1_000 === 0) return `${value / 10_000}万`;
  return value >= 1_000_000 ? value.toLocaleString('en') : String(value);
}

/** A number of months is a length, as people say it (3个月); the texts also print it as if it were a date (3月). */
const unitOf = (unit = ''): string => (unit === '月' ? '个月' : unit);

const AROUND = { 'at-least': ['', '以上'], 'at-most': ['不超过', ''], about: ['', '左右'] } as const;

/** The value of a target at its shortest, for a drawing: `60%`, `65%以上`, `3—5个`, `不超过2亿元`, `建成`. */
export function formatAmount({ comparison, value, upper, unit = '' }: Pick<Target, 'comparison' | 'value' | 'upper' | 'unit'>): string {
  if (value === undefined) return '建成';
  const [before, after] = comparison in AROUND ? AROUND[comparison as keyof typeof AROUND] : ['', ''];
  return `${before}${formatNumber(value)}${upper === undefined ? '' : `—${formatNumber(upper)}`}${unitOf(unit)}${after}`;
}

/** The value of a target in words: `65%以上`, `每年2个`, `建成`; a multiple says of what: `每年达到在校生总数的2倍`. */
export function formatValue(target: Pick<Target, 'comparison' | 'value' | 'upper' | 'unit' | 'base' | 'every'>): string {
  if (target.value === undefined) return '建成';
  const period = target.every ? EVERY[target.every] : '';
  const number = `${formatNumber(target.value)}${target.upper === undefined ? '' : `—${formatNumber(target.upper)}`}${unitOf(target.unit)}`;
  const reaches = target.comparison === 'reach' && (!target.every || target.base !== undefined);
  const amount = `${period}${reaches ? '达到' : ''}${target.base ? `${target.base}的` : ''}${number}`;
  if (target.comparison === 'at-least') return `${amount}以上`;
  if (target.comparison === 'at-most')
    return `不超过${formatNumber(target.value)}${unitOf(target.unit)}${target.every ? `（${EVERY[target.every]}）` : ''}`;
  if (target.comparison === 'about') return `${amount}左右`;
  return amount;
}

/** How the text prints a value that is said otherwise here: `原文“3月以上”`; empty where nobody could be in doubt. */
export const printedValue = ({ unit, value, comparison }: Pick<Target, 'comparison' | 'value' | 'unit'>): string =>
  unit === '月' && value !== undefined ? `原文“${formatNumber(value)}月${comparison === 'at-least' ? '以上' : ''}”` : '';

/** Due date in words: `2025年底`; empty where the text gives none. */
export function formatWhen(target: Pick<Target, 'due'>): string {
  if (target.due === undefined) return '';
  return target.due.endsWith('-12-31') ? `${target.due.slice(0, 4)}年底` : chineseDate(target.due);
}

/** Place of a clause in words, for citations: `四、重点任务，第16项`. */
export function placeOf(clause: Clause): string {
  const item = /^(?:task|principle)-(\d+)/.exec(clause.id)?.[1] ?? /-(\d+)$/.exec(clause.id)?.[1];
  const ordinal = clause.owner.startsWith('tasks/')
    ? (clause.item ?? `第${item}项`)
    : clause.kind === 'paragraph' && item && !clause.owner.startsWith('goals/')
      ? `第${item}段`
      : '';
  return [clause.partHeading, ordinal].filter(Boolean).join('，');
}

/** The name of a document: in title marks, unless it is only known by its number (“公告2023年第12号”), which is no title. */
export const referenceName = ({ title }: { title: string }): string => (title.endsWith('号') ? title : `《${title}》`);

/** A document by its number, which is short, else by its name. */
export const referenceShort = (reference: { title: string; number?: string | undefined }): string =>
  reference.number ?? referenceName(reference);

/** Where something of the law stands, in short: `财税〔2019〕46号第三条`. */
export const lawPlace = ({ reference, fact }: LawBasis): string => referenceShort(reference) + (fact.article ?? '');

/** Where words of the text stand, with the words. */
export const quotePlace = (quote: Quote): string => `${placeOf(quote.clause)}“${quote.text}”`;
