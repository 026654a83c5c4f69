import sharp from 'sharp';
import type { Scene } from '../../../src/pictures/scene.ts';
import { toSvg } from '../../../src/pictures/svg.ts';
import { keyOf, kept } from '../../lib/kept.ts';

/** A few colours with their shades at the edges of glyphs: sixteen take half a byte each, and dots of dither would be dirt. */
const PNG = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

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
export const toPng = (scene: Scene, cache = 'pictures', drawn = draw): Promise<Buffer> =>
  kept(cache, `${keyOf(JSON.stringify([PNG, PRINT, sharp.versions]), toSvg(scene))}.png`, () => drawn(scene));

/** Size of a thumbnail in pixels: twice what a page shows it in, in the shape of a sheet; of a tall picture its upper part. */
const THUMBNAIL = { width: 560, height: 792, fit: 'cover', position: 'top' } as const;

/** A small PNG of a picture, to look at before it is taken. */
export const toThumbnail = (png: Buffer): Promise<Buffer> =>
  kept('pictures', `${keyOf(JSON.stringify([PNG, THUMBNAIL, sharp.versions]), png.toString('base64'))}.png`, () =>
    sharp(png, { unlimited: true }).resize(THUMBNAIL).png(PNG).toBuffer(),
  );
