import type { PICTOGRAMS } from '../collections/plan/schema.ts';
import type { Colour, Drawing } from './scene.ts';

export type Pictogram = (typeof PICTOGRAMS)[number];

const circle = (x: number, y: number, r: number): string => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** Drawn for this project on a grid of 48, in lines of one width: what a group of tasks is about. */
const PATHS: Readonly<Record<Pictogram, string>> = {
  // Two rings that hold each other.
  together: `${circle(18, 24, 12)}${circle(30, 24, 12)}`,
  // A works with saw-tooth roof and chimney.
  works: 'M5 43V23l11 7v-7l11 7v-7l8 5V6h7v37zM14 43v-6h6v6M29 36h6',
  // A mortarboard.
  study: 'M3 19L24 9l21 10-21 10zM12 24v11c6 6 18 6 24 0V24M45 19v12',
  // A person before a board.
  teacher: `M19 31V7h26v22H29M24 15h15M24 22h9${circle(11, 15, 5)}M3 43V31c0-9 16-9 16 0v12`,
  // A base with three posts joined by lines.
  platform: `M5 41h38M10 41V24M24 41V15M38 41V24M10 20L24 11l14 9${circle(24, 9, 4)}${circle(10, 22, 4)}${circle(38, 22, 4)}`,
  // An open hand under a coin.
  support: `${circle(28, 14, 9)}M28 10v8M24 14h8M3 30h8l9 4h8c4 0 4 5 0 5h-9M28 36l11-6c4-2 7 2 4 5L29 44H3`,
  // A sheet with ticks.
  plan: 'M10 4h28v40H10zM16 15l3 3 5-6M16 29l3 3 5-6M29 15h4M29 30h4',
  // Three people.
  people: `${circle(24, 13, 6)}${circle(9, 19, 4)}${circle(39, 19, 4)}M13 43V33c0-12 22-12 22 0v10M3 41v-7c0-6 4-8 8-7M45 41v-7c0-6-4-8-8-7`,
};

/** A pictogram in a square. */
export const pictogram = (name: Pictogram, x: number, y: number, side: number, stroke: Colour = 'accent'): Drawing => ({
  kind: 'drawing',
  x,
  y,
  side,
  path: PATHS[name],
  stroke,
});
