import { breakLines, breakTitle } from './lines.ts';
import type { Area, Block, Box, Measure, Run, Style } from './scene.ts';

/** The em box of a Chinese face lies this far above its baseline, in ems. */
const ABOVE = 0.88;

export interface Setting extends Style {
  /** Distance from line to line, in ems; 1.6 unless told. */
  leading?: number;
  align?: 'start' | 'middle' | 'end';
  /** A title breaks between words into even lines. */
  title?: boolean;
  /** A list breaks between its items where it can. */
  list?: boolean;
  /** A single line that would be wider than its box is set smaller. */
  fit?: boolean;
  target?: string;
}

/** One line whose em box is put into a box: its vertical middle, and the side that `align` says. */
export function line(text: string, within: Box, setting: Setting, measure: Measure): Run {
  const { weight, colour, align = 'start', target } = setting;
  const full = measure(text, setting);
  const size = setting.fit ? setting.size * Math.min(1, within.width / full) : setting.size;
  const width = (full * size) / setting.size;
  const free = within.width - width;
  const x = within.x + (align === 'start' ? 0 : align === 'end' ? free : free / 2);
  const y = within.y + (within.height - size) / 2;
  return {
    kind: 'run',
    text,
    size,
    weight,
    colour,
    x,
    baseline: y + ABOVE * size,
    box: { x, y, width, height: size },
    within,
    target,
  };
}

/** Text in as many lines as it needs. */
export function paragraph(text: string, area: Area, setting: Setting, measure: Measure): Block {
  const height = (setting.leading ?? 1.6) * setting.size;
  const widthOf = (part: string): number => measure(part, setting);
  const lines = setting.title
    ? breakTitle(text, area.width, widthOf)
    : breakLines(text, area.width, widthOf, setting.list ? 'item' : 'character');
  const marks = lines.map((words, i) => line(words, { ...area, y: area.y + i * height, height }, setting, measure));
  return { marks, bottom: area.y + lines.length * height };
}
