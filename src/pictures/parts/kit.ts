import type { Plan } from '../../plan/types.ts';
import { shape, type Area, type Block, type Measure, type Weight } from '../scene.ts';
import { line, paragraph, type Setting } from '../text.ts';

/** Type sizes of one picture. */
export interface Sizes {
  body: number;
  /** Labels, departments, notes: the smallest type there is. */
  small: number;
  /** Names of tasks, principles. */
  name: number;
  /** Headings of parts. */
  heading: number;
  /** Large figures. */
  figure: number;
  /** The plan's title. */
  title: number;
}

/** What every part is made of. */
export interface Kit {
  plan: Plan;
  measure: Measure;
  sizes: Sizes;
  /** From an area to the edge of the sheet, for what runs across the whole of it. */
  bleed: number;
}

/** A part of a picture: laid out in an area, as high as it needs. */
export type Part = (kit: Kit, area: Area) => Block;

export const style = (size: number, colour: Setting['colour'] = 'ink', weight: Weight = 'text'): Setting => ({ size, colour, weight });

/** A heading on a cinnabar label, from which a rule runs to the end of the line. */
export const heading = (kit: Kit, area: Area, text: string): Block => {
  const size = kit.sizes.heading;
  const edge = size * 0.5;
  const inner = { x: area.x + edge, y: area.y + size * 0.16, width: area.width - 2 * edge };
  const lines = paragraph(text, inner, { ...style(size, 'paper', 'title'), leading: 1.35, title: true }, kit.measure);
  const width = Math.max(...lines.marks.map((mark) => (mark.kind === 'run' ? mark.box.width : 0))) + 2 * edge;
  const bottom = lines.bottom + size * 0.16;
  const ground = [shape('accent', area.x, bottom - 3, area.width, 3), shape('accent', area.x, area.y, width, bottom - area.y, 6)];
  return { marks: [...ground, ...lines.marks], bottom: bottom + size * 0.5 };
};

/** Parts below one another, each told where the one before ended. */
export function stack(area: Area, gap: number, blocks: readonly ((area: Area) => Block)[]): Block {
  const all: Block = { marks: [], bottom: area.y };
  for (const [i, block] of blocks.entries()) {
    const made = block({ ...area, y: all.bottom + (i > 0 ? gap : 0) });
    all.marks.push(...made.marks);
    all.bottom = made.bottom;
  }
  return all;
}

/** The parts that have something to show of a plan, ready to be stacked. */
export const filled = (parts: readonly Part[], kit: Kit, area: Area): ((area: Area) => Block)[] =>
  parts.filter((part) => part(kit, area).marks.length > 0).map((part) => (at) => part(kit, at));

/** Parts side by side in columns of one width, row after row. */
export function grid(area: Area, columns: number, gap: number, cells: readonly ((area: Area) => Block)[]): Block {
  const width = (area.width - gap * (columns - 1)) / columns;
  const all: Block = { marks: [], bottom: area.y };
  for (let first = 0; first < cells.length; first += columns) {
    const y = first > 0 ? all.bottom + gap : area.y;
    const row = cells.slice(first, first + columns).map((cell, i) => cell({ x: area.x + i * (width + gap), y, width }));
    all.marks.push(...row.flatMap((block) => block.marks));
    all.bottom = Math.max(...row.map((block) => block.bottom));
  }
  return all;
}

/** A label and its text on one line where both fit, the label in front. */
export function labelled(kit: Kit, area: Area, label: string, text: string, setting: Setting): Block {
  const height = setting.size * (setting.leading ?? 1.6);
  const tag = style(setting.size, 'accent', 'title');
  const width = kit.measure(label, tag) + setting.size * 0.5;
  const rest = paragraph(text, { x: area.x + width, y: area.y, width: area.width - width }, setting, kit.measure);
  return { marks: [line(label, { x: area.x, y: area.y, width, height }, tag, kit.measure), ...rest.marks], bottom: rest.bottom };
}

/** Words in the voice of the plan: a short name, and what it says. */
export const named = (kit: Kit, area: Area, name: string, text: string): Block =>
  stack(area, kit.sizes.body * 0.1, [
    (at) => paragraph(name, at, { ...style(kit.sizes.name, 'ink', 'title'), leading: 1.45, title: true }, kit.measure),
    (at) => paragraph(text, at, style(kit.sizes.body), kit.measure),
  ]);
