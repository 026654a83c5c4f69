import type { Plan } from '../plan/types.ts';
import { filled, stack, type Kit, type Part, type Sizes } from './parts/kit.ts';
import type { Area, Block, Measure, Scene } from './scene.ts';

/** Units of a sheet, 150 to the inch. */
const UNITS = 150 / 25.4;
/** Points of one unit, for type sizes. */
export const POINT = 72 / 150;
const EDGE_MM = 11;

const sizesAt = (scale: number): Sizes => ({
  body: 22 * scale,
  small: 22 * scale,
  name: 24 * scale,
  heading: 34 * scale,
  figure: 40 * scale,
  title: 51 * scale,
});

/** How finely one looks for the largest type. */
const STEPS = 8;

/** Two columns of parts; where one has nothing to show the other takes the whole width. `share` is the left one's part of the width. */
export const beside =
  (left: Part[], right: Part[], share = 0.48): Part =>
  (kit, area) => {
    const [a, b] = [filled(left, kit, area), filled(right, kit, area)];
    const gap = kit.sizes.body * 1.4;
    if (a.length === 0 || b.length === 0) return stack(area, gap, [...a, ...b]);
    const between = kit.sizes.heading * 1.2;
    const width = (area.width - between) * share;
    const first = stack({ ...area, width }, gap, a);
    const second = stack({ x: area.x + width + between, y: area.y, width: area.width - between - width }, gap, b);
    return { marks: [...first.marks, ...second.marks], bottom: Math.max(first.bottom, second.bottom) };
  };

export interface Sheet {
  title: string;
  /** Millimetres. */
  paper: { width: number; height: number };
  parts: readonly Part[];
  /** Sizes of the body's type between which the sheet may choose, in points. */
  smallest: number;
  largest: number;
}

/**
 * Lays parts out on one sheet of paper in the largest type in which all of them fit.
 * @returns nothing when they do not fit even in the smallest type that it may have
 */
export function fitSheet({ title, paper, parts, smallest, largest }: Sheet, plan: Plan, measure: Measure): Scene | undefined {
  const [width, height] = [Math.round(paper.width * UNITS), Math.round(paper.height * UNITS)];
  const edge = Math.round(EDGE_MM * UNITS);
  const area: Area = { x: edge, y: edge, width: width - 2 * edge };
  const lowest = height - edge * 0.7;
  // A title that can have the whole width of the sheet in one line does.
  const oneLine = Math.min(84, area.width / measure(plan.meta.planTitle, { size: 1, weight: 'title' }));
  const layOut = (scale: number, gap: number): Block => {
    const sizes = sizesAt(scale);
    const kit: Kit = { plan, measure, bleed: edge, sizes: { ...sizes, title: Math.max(sizes.title, oneLine) } };
    return stack(area, gap, filled(parts, kit, area));
  };
  const gapAt = (scale: number): number => sizesAt(scale).body * 1.2;
  const fits = (scale: number): boolean => layOut(scale, gapAt(scale)).bottom <= lowest;
  const scaleOf = (points: number): number => points / POINT / sizesAt(1).body;
  let [scale, over] = [scaleOf(smallest), scaleOf(largest)];
  if (!fits(scale)) return undefined;
  for (let step = 0; step < STEPS; step++) {
    const middle = (scale + over) / 2;
    if (fits(middle)) scale = middle;
    else over = middle;
  }
  // What is left over goes between the parts, though not without measure: a short plan ends above the foot of the sheet.
  const gap = gapAt(scale);
  const left = (lowest - layOut(scale, gap).bottom) / Math.max(1, parts.length - 1);
  const { marks } = layOut(scale, Math.min(gap * 3, gap + left));
  return { width, height, title, marks, paper };
}
