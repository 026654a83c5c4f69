import { pinyin } from 'pinyin-pro';
import type { Department } from '../../../plan/types.ts';
import type { NameEntry, NameForm } from './names.ts';

export type Named = Pick<Department, 'id' | 'name' | 'shortNames' | 'searchOnly' | 'printed'>;

/** Pinyin of each character in its context, without tones, ü written v; other characters stand for themselves. Node only. */
export const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' }).map((s) => s.toLowerCase());

/**
 * All names of the departments with their sounds, for `findNames`. Made at build time, since the library that knows the sounds is large. Node only.
 */
export function buildNameIndex(departments: readonly Named[]): NameEntry[] {
  return departments.map(({ id, name, shortNames, searchOnly, printed }) => {
    const present = new Set([name, ...shortNames, ...printed]);
    const form = (text: string): NameForm => ({ text, syllables: syllablesOf(text) });
    return {
      id,
      forms: [...[...present].map(form), ...searchOnly.filter((n) => !present.has(n)).map((n): NameForm => ({ ...form(n), former: true }))],
    };
  });
}
