import { chineseDate } from '../notice/text.ts';
import type { Plan } from './types.ts';

type Meta = Plan['meta'];

/** How a notice is called in short: its document number; where none is printed, its title. */
export const shortName = (meta: Pick<Meta, 'documentNumber' | 'planTitle'>): string => meta.documentNumber ?? `《${meta.planTitle}》`;

/** Title with the document number, where one is printed: `《…方案》（…号）`. */
export const fullName = (meta: Pick<Meta, 'documentNumber' | 'planTitle'>): string =>
  `《${meta.planTitle}》${meta.documentNumber === undefined ? '' : `（${meta.documentNumber}）`}`;

/** Where the text comes from: issuer and short name. */
export const sourceName = (meta: Pick<Meta, 'issuer' | 'documentNumber' | 'planTitle'>): string => `${meta.issuer ?? ''}${shortName(meta)}`;

/** The dates that are printed, in words: `2024年7月17日成文`, `2024年7月29日公开`. */
export const printedDates = (meta: Pick<Meta, 'written' | 'published' | 'inForceFrom' | 'inForceUntil' | 'draft'>): string[] =>
  [
    meta.written && `${chineseDate(meta.written)}成文`,
    meta.published && `${chineseDate(meta.published)}公开`,
    meta.inForceFrom && `${chineseDate(meta.inForceFrom)}起施行`,
    meta.inForceUntil && `有效期至${chineseDate(meta.inForceUntil)}`,
    meta.draft && `征求意见稿${meta.draft.closes === undefined ? '' : `，意见征集至${chineseDate(meta.draft.closes)}`}`,
  ].filter((words) => words !== undefined && words !== '') as string[];

/** The first day that the notice tells of itself, for what needs a beginning; the day of the build where it tells none. */
export const firstDay = (plan: Pick<Plan, 'meta' | 'builtOn'>): string =>
  (plan.meta.written ?? plan.meta.published ?? plan.builtOn).slice(0, 10);

/** The day of publication, or the first day that the notice tells. */
export const publicDay = (plan: Pick<Plan, 'meta' | 'builtOn'>): string =>
  (plan.meta.published ?? plan.meta.written ?? plan.builtOn).slice(0, 10);

/** A task as a reader would name it: number as printed, and title. */
export const taskName = (task: { number: number; printedNumber: string | undefined; title: string; clause: { text: string } }): string => {
  if (task.printedNumber === String(task.number)) return `${task.number}. ${task.title}`;
  const at = task.clause.text.indexOf(task.title.slice(0, 6));
  return task.printedNumber === undefined || at <= 0 || at > 16 ? task.title : `${task.clause.text.slice(0, at).trim()}${task.title}`;
};
