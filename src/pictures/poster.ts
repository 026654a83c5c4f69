import { fullName } from '../plan/identity.ts';
import type { Plan } from '../plan/types.ts';
import { foot } from './parts/foot.ts';
import { goals } from './parts/goals.ts';
import { head } from './parts/head.ts';
import { incentives } from './parts/incentives.ts';
import { filled, stack, type Kit, type Part, type Sizes } from './parts/kit.ts';
import { matrix } from './parts/matrix.ts';
import { sections } from './parts/sections.ts';
import { principles, tasks } from './parts/tasks.ts';
import { type Area, type Block, type Measure, type Scene } from './scene.ts';

/** A3 upright (ISO 216), and the units in which it is laid out, 150 to the inch. */
const PAPER = { width: 297, height: 420 };
const WIDTH = 1754;
const HEIGHT = 2480;
const EDGE = 64;

const sizesAt = (scale: number): Sizes => ({
  body: 22 * scale,
  small: 22 * scale,
  name: 24 * scale,
  heading: 34 * scale,
  figure: 40 * scale,
  title: 51 * scale,
});

/** The largest and the smallest type that the sheet may have, as parts of `sizesAt(1)`, and how finely one looks between them. */
const LARGEST = 1.6;
const SMALLEST = 0.6;
const STEPS = 8;

/** Share of the width that the left column has where both columns have something to show. */
const LEFT = 0.48;

/** Two columns of parts; where one has nothing to show the other takes the whole width. */
const beside =
  (left: Part[], right: Part[]): Part =>
  (kit, area) => {
    const [a, b] = [filled(left, kit, area), filled(right, kit, area)];
    const gap = kit.sizes.body * 1.4;
    if (a.length === 0 || b.length === 0) return stack(area, gap, [...a, ...b]);
    const between = kit.sizes.heading * 1.2;
    const width = (area.width - between) * LEFT;
    const first = stack({ ...area, width }, gap, a);
    const second = stack({ x: area.x + width + between, y: area.y, width: area.width - between - width }, gap, b);
    return { marks: [...first.marks, ...second.marks], bottom: Math.max(first.bottom, second.bottom) };
  };

/**
 * The whole plan on one A3 sheet.
 * @param address where the site stands, for the QR code; none while nobody has said so
 * @returns nothing when the plan does not fit even in the smallest type that can be read
 */
export function poster(plan: Plan, measure: Measure, address?: string): Scene | undefined {
  const parts: Part[] = [
    head,
    beside([sections('before', 1), principles(1)], [goals]),
    tasks(3, { responsible: false }),
    beside([matrix], [incentives({ compact: true })]),
    sections('after', 3),
    foot(address),
  ];
  const area: Area = { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE };
  const lowest = HEIGHT - EDGE * 0.7;
  const layOut = (scale: number, gap: number): Block => {
    const sizes = sizesAt(scale);
    const kit: Kit = { plan, measure, bleed: EDGE, sizes: { ...sizes, title: Math.max(sizes.title, oneLine) } };
    return stack(area, gap, filled(parts, kit, area));
  };
  // A title that can have the whole width of the sheet in one line does.
  const oneLine = Math.min(84, area.width / measure(plan.meta.planTitle, { size: 1, weight: 'title' }));
  const gapAt = (scale: number): number => sizesAt(scale).body * 1.2;
  const fits = (scale: number): boolean => layOut(scale, gapAt(scale)).bottom <= lowest;
  if (!fits(SMALLEST)) return undefined;
  let [scale, over] = [SMALLEST, LARGEST];
  for (let step = 0; step < STEPS; step++) {
    const middle = (scale + over) / 2;
    if (fits(middle)) scale = middle;
    else over = middle;
  }
  // What is left over goes between the parts, though not without measure: a short plan ends above the foot of the sheet.
  const gap = gapAt(scale);
  const left = (lowest - layOut(scale, gap).bottom) / (parts.length - 1);
  const { marks } = layOut(scale, Math.min(gap * 3, gap + left));
  return {
    width: WIDTH,
    height: HEIGHT,
    title: `${fullName(plan.meta)}海报`,
    marks,
    paper: PAPER,
  };
}
