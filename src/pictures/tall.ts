import { fullName } from '../plan/identity.ts';
import type { Plan } from '../plan/types.ts';
import { foot } from './parts/foot.ts';
import { goals } from './parts/goals.ts';
import { head } from './parts/head.ts';
import { incentives } from './parts/incentives.ts';
import { filled, stack, type Kit, type Part } from './parts/kit.ts';
import { matrix } from './parts/matrix.ts';
import { sections } from './parts/sections.ts';
import { principles, tasks } from './parts/tasks.ts';
import type { Area, Measure, Scene } from './scene.ts';

const WIDTH = 1080;
const EDGE = 56;

/** Type sizes of the tall picture: on a phone 360 px wide, 28 here is more than 9 px there, and the picture can be enlarged. */
const SIZES = { body: 33, small: 29, name: 38, heading: 44, figure: 66, title: 74 };

/**
 * The whole plan in one tall picture for phones.
 * @param address where the site stands, for the QR code; none while nobody has said so
 */
export function tallPicture(plan: Plan, measure: Measure, address?: string): Scene {
  const kit: Kit = { plan, measure, sizes: SIZES, bleed: EDGE };
  const parts: Part[] = [
    head,
    sections('before', 1),
    principles(1),
    goals,
    tasks(1, { responsible: true }),
    matrix,
    incentives({ compact: false }),
    sections('after', 1),
    foot(address),
  ];
  const area: Area = { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE };
  const all = stack(area, 64, filled(parts, kit, area));
  return {
    width: WIDTH,
    height: Math.ceil(all.bottom + EDGE),
    title: `一图读懂${fullName(plan.meta)}`,
    marks: all.marks,
  };
}
