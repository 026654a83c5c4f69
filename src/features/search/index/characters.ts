import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { syllablesOf } from '../engine/name-index.ts';

const isHan = (c: string): boolean => /^[一-鿿]$/.test(c);

/** The 3,755 characters of everyday use: level 1 of GB 2312, which its own order gives (rows 16 to 55). */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const c = decoder.decode(Uint8Array.of(row, cell));
      if (isHan(c)) found.push(c);
    }
  return found;
}

/** Traditional, regional and variant characters with the simplified one for each, for the characters that occur. */
export function variantPairs(known: ReadonlySet<string>): string {
  const converters = (['t', 'tw', 'hk', 'jp'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const c = String.fromCharCode(code);
    const plain = converters.map((convert) => convert(c)).find((p) => p !== c && p.length === 1);
    // A character of the content means itself, whatever it stands for elsewhere.
    if (plain !== undefined && known.has(plain) && !known.has(c)) pairs += c + plain;
  }
  return pairs;
}

/**
 * Characters by sound: those of the texts with every sound that they have there, and everyday ones that sound the same, which is what people
 * mistype. A sound that no text has is left out: nothing could be found by it.
 */
export function soundTable(texts: Iterable<string>): Record<string, string> {
  const sounds = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const text of texts) {
    const characters = Array.from(text).filter(isHan);
    for (const [i, sound] of syllablesOf(characters.join('')).entries()) {
      const c = characters[i];
      if (c === undefined) continue;
      seen.add(c);
      sounds.set(sound, (sounds.get(sound) ?? new Set()).add(c));
    }
  }
  for (const c of commonCharacters()) if (!seen.has(c)) sounds.get(pinyin(c, { toneType: 'none', v: true }))?.add(c);
  return Object.fromEntries(
    [...sounds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([sound, set]) => [sound, [...set].toSorted().join('')]),
  );
}
