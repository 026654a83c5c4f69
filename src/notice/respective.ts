import { VERB_FIRST } from './indicator.ts';
import type { Quantity } from './quantities.ts';

/** A list of things to each of which a number of its own belongs: 书屋、工坊分别达到80家、30家. */
export interface Respective<M> {
  piece: number;
  /** Names that have no number yet, in order. */
  names: string[];
  measure?: M;
}

/** The list of a fragment that says 分别; `undefined` where it names less than two things. */
export function respectiveOf({ text, piece }: { text: string; piece: number }): Respective<never> | undefined {
  const list = /^(.*[^、和及与])分别/.exec(text)?.[1];
  const names = list
    ?.replace(/^.*?(?:19|20)\d{2}年[底末]?(?:，|,)?/, '')
    .replace(/^(?:全[市省区县]|力争|实现|推动)+/, '')
    .split(/[、和及与]/)
    .map((name) => name.replace(VERB_FIRST, '').trim());
  return names && names.length > 1 && names.every((name) => name.length >= 2) ? { piece, names } : undefined;
}

/** Whether a fragment is a number with its unit and nothing else. */
export const isBare = (text: string, q: Quantity | undefined): boolean =>
  q !== undefined && text.slice(0, q.start).trim() === '' && /^(?:以上|左右|以内)?\s*$/.test(text.slice(q.end));
