import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { gb2312, packSounds, type PackedSounds } from '../engine/gb2312.ts';
import { syllablesOf } from '../engine/name-index.ts';

const isHan = (c: string): boolean => /^[一-鿿]$/.test(c);

/** All 6,763 characters of GB 2312: those that people of the mainland write. */
const SIMPLIFIED = new Set(gb2312(0xb0, 0xf7));

/**
 * Traditional, regional and variant characters, then the simplified one for each in the same order, for the characters that occur. A character that simplified text itself
 * uses stands for itself, whatever it may be a variant of elsewhere: 余 is not 馀, 著 is not 着.
 */
export function variantPairs(known: ReadonlySet<string>): string {
  const converters = (['t', 'tw', 'hk', 'jp'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  const pairs: [string, string][] = [];
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const c = String.fromCharCode(code);
    if (SIMPLIFIED.has(c)) continue;
    const plain = converters.map((convert) => convert(c)).find((p) => p !== c && p.length === 1);
    // A character of the content means itself, whatever it stands for elsewhere.
    if (plain !== undefined && known.has(plain) && !known.has(c)) pairs.push([c, plain]);
  }
  // In the order of the simplified ones, which then shrink well.
  pairs.sort(([a, x], [b, y]) => (x + a < y + b ? -1 : 1));
  return pairs.map(([c]) => c).join('') + pairs.map(([, plain]) => plain).join('');
}

/** Characters by sound: those of the texts with every sound that they have there, and everyday ones, which people mistype for them. */
export function soundTable(texts: Iterable<string>): PackedSounds {
  const sounds = new Map<string, Set<string>>();
  for (const text of texts) {
    const characters = Array.from(text).filter(isHan);
    for (const [i, sound] of syllablesOf(characters.join('')).entries()) {
      const c = characters[i];
      if (c !== undefined) sounds.set(sound, (sounds.get(sound) ?? new Set()).add(c));
    }
  }
  return packSounds(sounds, (c) => pinyin(c, { toneType: 'none', v: true }));
}
