import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Scene } from '../../../src/pictures/scene.ts';
import { toSvg } from '../../../src/pictures/svg.ts';
import { root } from '../../settings.ts';

/** Pictures drawn before, by what they are made of. */
const CACHE = join(root, '.cache', 'pictures');
/** A few colours with their shades at the edges of glyphs: sixteen take half a byte each, and dots of dither would be dirt. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 7, compressionLevel: 9 } as const;

/** Dots an inch of a picture that is to be printed: sharp on paper, and not too large for a phone to open. */
const PRINT = 225;
const dots = (mm: number): number => Math.round((mm / 25.4) * PRINT);

/** Draws a scene as PNG: the same bytes for the same scene. One that is made for a sheet of paper says how large it is there. */
export function draw(scene: Scene): Promise<Buffer> {
  const { paper, width, height } = scene;
  const size = paper ? [dots(paper.width), dots(paper.height)] : [width, height];
  const picture = sharp(Buffer.from(toSvg(scene, [String(size[0]), String(size[1])])), { unlimited: true }).png(PNG);
  return (paper ? picture.withMetadata({ density: PRINT }) : picture).toBuffer();
}

/**
 * Draws a scene as PNG, or takes the one drawn from the same SVG before. The SVG holds all that went into it, text, layout and outlines, so
 * its hash changes with content and code alike.
 * @param cache folder of the pictures drawn before
 */
export async function toPng(scene: Scene, cache = CACHE, drawn = draw): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([PNG, PRINT, sharp.versions]))
    .update(toSvg(scene))
    .digest('hex');
  const kept = join(cache, `${key}.png`);
  const known = await readFile(kept).catch(() => undefined);
  if (known) return known;
  const png = await drawn(scene);
  await mkdir(cache, { recursive: true });
  // Two builds may draw the same picture at once; neither may read the other's half.
  const part = `${kept}.${process.pid}`;
  await writeFile(part, png);
  await rename(part, kept);
  return png;
}
