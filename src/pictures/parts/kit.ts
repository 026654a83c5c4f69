import type { Plan } from '../../model/types.ts';
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
}

/** A part of a picture: laid out in an area, as high as it needs. */
export type Part = (kit: Kit, area: Area) => Block;

export const style = (size: number, colour: Setting['colour'] = 'ink', weight: Weight = 'text'): Setting => ({ size, colour, weight });

/** A heading over a rule, with a cinnabar mark before it. */
export const heading = (kit: Kit, area: Area, text: string): Block => {
  const size = kit.sizes.heading;
  const lines = paragraph(text, area, { ...style(size, 'accent', 'title'), leading: 1.35, title: true }, kit.measure);
  const y = lines.bottom + size * 0.2;
  const rules = [shape('rule', area.x, y + 1, area.width, 2), shape('accent', area.x, y - 1, size * 3, 6)];
  return { marks: [...lines.marks, ...rules], bottom: y + size * 0.55 };
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
