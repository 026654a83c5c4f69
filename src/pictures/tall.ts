import { fullName } from '../plan/identity.ts';
import type { Plan } from '../plan/types.ts';
import { change } from './parts/change.ts';
import { foot } from './parts/foot.ts';
import { head } from './parts/head.ts';
import { filled, stack, type Kit, type Part } from './parts/kit.ts';
import { about, fields, offers, units } from './parts/panels.ts';
import type { Area, Measure, Scene } from './scene.ts';

const WIDTH = 1080;
const EDGE = 56;
/** A picture that is higher is no picture that someone reads on a phone. */
const TALLEST = 4500;

/** Type sizes of the tall picture: on a phone 360 px wide, 30 here is 10 px there, and the picture can be enlarged. */
const SIZES = { body: 30, small: 26, name: 33, heading: 38, figure: 56, title: 62 };

/** What is told, the fullest way first. */
const WAYS: readonly Part[][] = [
  [about, change, fields('plain', 1), offers, units],
  [about, change, fields('title', 1), offers, units],
  [about, change, fields('title', 2), offers, units],
  [about, change, fields('count', 2), offers, units],
  [about, change, fields('count', 2)],
];

/**
 * The plan in five or six panels for phones, in plain words, as full as goes into its height.
 * @param address where the site stands, for the QR code; none while nobody has said so
 * @returns nothing where the plan does not go into it even as a list of groups
 */
export function tallPicture(plan: Plan, measure: Measure, address?: string): Scene | undefined {
  const kit: Kit = { plan, measure, sizes: SIZES, bleed: EDGE };
  const area: Area = { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE };
  for (const way of WAYS) {
    const all = stack(area, 48, filled([head, ...way, foot(address)], kit, area));
    const height = Math.ceil(all.bottom + EDGE);
    if (height <= TALLEST) return { width: WIDTH, height, title: `一图读懂${fullName(plan.meta)}`, marks: all.marks };
  }
  return undefined;
}
