import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './lib/root.ts';
import { readArguments } from './lib/arguments.ts';

readArguments(
  `npm run icons
Draws the PNG icons and favicon.ico from public/icons/icon.svg. The results are committed; run it after a change of the drawing.`,
  {},
);

const folder = join(root, 'public', 'icons');
const drawing = await readFile(join(folder, 'icon.svg'), 'utf8');

/** A PNG of the drawing, as wide and high as told. */
const png = (svg: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 72 * (size / 64) })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

/** The drawing for masks of any shape: the ground to the edges, the page within the middle four fifths (W3C manifest, “maskable”). */
const maskable = drawing
  .replace('rx="12" ', '')
  .replace('<rect x="14"', '<g transform="translate(8 8) scale(.75)"><rect x="14"')
  .replace('</svg>', '</g></svg>');

/** An ICO file that holds one PNG, for programs that ask for /favicon.ico. */
function ico(image: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}

for (const size of [180, 192, 512]) await writeFile(join(folder, `icon-${size}.png`), await png(drawing, size));
await writeFile(join(folder, 'maskable-512.png'), await png(maskable, 512));
await writeFile(join(root, 'public', 'favicon.ico'), ico(await png(drawing, 32), 32));
