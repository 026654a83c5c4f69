import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import type { Measure, Weight } from './scene.ts';

/**
 * The face of all pictures: Noto Serif SC (SIL Open Font License 1.1) from its package, so that a picture looks the same whatever fonts the
 * machine has that makes it, or the machine that shows it.
 */
const FILES: Record<Weight, string> = {
  text: '500Medium/NotoSerifSC_500Medium.ttf',
  title: '900Black/NotoSerifSC_900Black.ttf',
};

const { resolve } = createRequire(import.meta.url);

/** Units of an em in outlines. */
export const EM = 1000;

const loaded = new Map<Weight, opentype.Font>();

function font(weight: Weight): opentype.Font {
  const known = loaded.get(weight);
  if (known) return known;
  const bytes = readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${FILES[weight]}`));
  const made = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), { lowMemory: true });
  loaded.set(weight, made);
  return made;
}

export interface Glyph {
  id: number;
  /** Width in `EM` units. */
  advance: number;
  /** SVG path data in `EM` units, the baseline at 0. */
  path: () => string;
}

const known = new Map<string, Glyph>();

/** The glyph of a character. @throws RangeError when the face has none: a picture never shows an empty box. */
export function glyphOf(character: string, weight: Weight): Glyph {
  const key = weight + character;
  const found = known.get(key);
  if (found) return found;
  const face = font(weight);
  const glyph = face.charToGlyph(character);
  if (glyph.index === 0) throw new RangeError(`the face has no glyph for ${JSON.stringify(character)}`);
  const made: Glyph = {
    id: glyph.index,
    advance: ((glyph.advanceWidth ?? face.unitsPerEm) * EM) / face.unitsPerEm,
    path: () => glyph.getPath(0, 0, EM).toPathData(0),
  };
  known.set(key, made);
  return made;
}

/** Width of a text by the face's own metrics. */
export const measure: Measure = (text, { size, weight }) =>
  (Array.from(text).reduce((sum, character) => sum + glyphOf(character, weight).advance, 0) * size) / EM;
