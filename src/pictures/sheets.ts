import { fullName } from '../plan/identity.ts';
import type { Plan } from '../plan/types.ts';
import { beside, fitSheet } from './fit.ts';
import { change } from './parts/change.ts';
import { foot } from './parts/foot.ts';
import { goals } from './parts/goals.ts';
import { head } from './parts/head.ts';
import { incentives } from './parts/incentives.ts';
import type { Part } from './parts/kit.ts';
import { matrix } from './parts/matrix.ts';
import { about, fields, offers, units } from './parts/panels.ts';
import { sections } from './parts/sections.ts';
import { principles, tasks } from './parts/tasks.ts';
import type { Measure, Scene } from './scene.ts';

const A3 = { width: 297, height: 420 };
const A4 = { width: 210, height: 297 };
/** Type that can be read from two metres, in points, and type that can be read in the hand. */
const WALL = { smallest: 14, largest: 26 };
const HAND = { smallest: 6.5, largest: 12 };

/**
 * The plan on one A3 sheet for a wall: five panels, no type below 14 points.
 * @param address where the site stands, for the QR code; none while nobody has said so
 * @returns nothing when the plan does not go on it even as a list of groups
 */
export function poster(plan: Plan, measure: Measure, address?: string): Scene | undefined {
  const middle = beside([change], [fields('count', 1), offers], 0.54);
  const ways: Part[][] = [[about, middle, units], [about, middle], [middle], [fields('count', 2), offers]];
  for (const way of ways) {
    const parts = [head, ...way, foot(address)];
    const made = fitSheet({ title: `${fullName(plan.meta)}海报`, paper: A3, parts, ...WALL }, plan, measure);
    if (made) return made;
  }
  return undefined;
}

/**
 * The whole plan on two A4 pages for the hand: what it wants on the first, who does what on the second.
 * @returns nothing when one of them does not fit in type that can be read
 */
export function handout(plan: Plan, measure: Measure, address?: string): Scene[] {
  const title = `${fullName(plan.meta)}两页折页`;
  const pages: Part[][] = [
    [head, sections('before', 1), principles(2), goals, sections('after', 2)],
    [tasks(2, { responsible: true }), beside([matrix], [incentives({ compact: true })]), foot(address)],
  ];
  const made = pages.flatMap((parts, i) => fitSheet({ title: `${title}，第${i + 1}页`, paper: A4, parts, ...HAND }, plan, measure) ?? []);
  return made.length === pages.length ? made : [];
}
