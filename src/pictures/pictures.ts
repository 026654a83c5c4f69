import type { Plan } from '../plan/types.ts';
import type { Measure, Scene } from './scene.ts';
import { poster } from './poster.ts';
import { tallPicture } from './tall.ts';

/** A picture of the whole plan, with the name of its files. */
export interface PlanPicture {
  file: string;
  label: string;
  /** What it is good for. */
  use: string;
  scene: Scene;
}

/** No drawing program takes a picture that is higher, and no phone shows it. */
const TALLEST = 24_000;

/**
 * The pictures that tell the whole plan. A plan of a hundred tasks has no tall picture and no poster: they would have to be read with a glass.
 * @param site address of the site, for the QR code; none while nobody has said where it stands
 */
export function planPictures(plan: Plan, measure: Measure, site?: string): PlanPicture[] {
  const sheet = poster(plan, measure, site);
  const tall = tallPicture(plan, measure, site);
  return [
    ...(tall.height <= TALLEST ? [{ file: 'plan-tall', label: '一图读懂', use: '长图，适合手机', scene: tall }] : []),
    ...(sheet ? [{ file: 'plan-poster', label: '海报', use: 'A3 竖版，适合打印张贴', scene: sheet }] : []),
  ];
}
