import { pinyin } from 'pinyin-pro';
import type { Term } from '../../plan/types.ts';

/** Terms under the letter with which their sound begins, digits under #; in the order of the terms, which are sorted by sound. */
export function byLetter(terms: readonly Term[]): Map<string, Term[]> {
  const letter = ({ term }: Term): string => {
    const first = /[\p{Script=Han}A-Za-z\d]/u.exec(term)?.[0] ?? '#';
    const sound = pinyin(first, { pattern: 'first', toneType: 'none' }).toUpperCase();
    return /[A-Z]/.test(sound) ? sound : '#';
  };
  return new Map([...Map.groupBy(terms, letter)].toSorted(([a], [b]) => a.localeCompare(b)));
}
