import { plainCharacters } from '../notice/characters.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const HAN = /\p{Script=Han}/u;

/**
 * Official text in the form in which pages show it: radicals replaced, half-width punctuation beside Chinese characters in full width (GB/T 15834). One
 * character for one, so that offsets stay. Brackets of a pair go together.
 */
export function fullWidth(text: string): string {
  const chars = plainCharacters(text).split('');
  const touches = (i: number): boolean => HAN.test(chars[i - 1] ?? '') || HAN.test(chars[i + 1] ?? '');
  const open: number[] = [];
  const wide = new Set<number>();
  for (const [i, c] of chars.entries()) {
    if (!(c in FULL)) continue;
    if (touches(i)) wide.add(i);
    if (c === '(') open.push(i);
    else if (c === ')') {
      const start = open.pop();
      if (start !== undefined && (wide.has(i) || wide.has(start))) {
        wide.add(i);
        wide.add(start);
      }
    }
  }
  return chars.map((c, i) => (wide.has(i) ? (FULL[c] ?? c) : c)).join('');
}
