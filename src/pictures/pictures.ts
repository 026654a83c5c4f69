import type { Plan } from '../plan/types.ts';
import type { Measure, Scene } from './scene.ts';
import { handout, poster } from './sheets.ts';
import { tallPicture } from './tall.ts';

/** A picture of the whole plan, with the name of its files. */
export interface PlanPicture {
  file: string;
  label: string;
  /** What it is good for. */
  use: string;
  scene: Scene;
}

/** All that may be made of a plan, with what is said where it is not. */
export const WANTED = [
  { file: 'plan-tall', label: '一图读懂' },
  { file: 'plan-poster', label: '海报' },
  { file: 'plan-handout-1', label: '折页' },
] as const;

/**
 * The pictures that tell the whole plan. What does not go into a picture that can be read is not made; the page says so.
 * @param site address of the site, for the QR code; none while nobody has said where it stands
 */
export function planPictures(plan: Plan, measure: Measure, site?: string): PlanPicture[] {
  const tall = tallPicture(plan, measure, site);
  const wall = poster(plan, measure, site);
  return [
    ...(tall ? [{ file: 'plan-tall', label: '一图读懂', use: '长图，适合手机转发', scene: tall }] : []),
    ...(wall ? [{ file: 'plan-poster', label: '海报', use: 'A3 竖版，适合张贴', scene: wall }] : []),
    ...handout(plan, measure, site).map((scene, i) => ({
      file: `plan-handout-${i + 1}`,
      label: `折页第${i + 1}页`,
      use: 'A4，适合打印、拿在手里看',
      scene,
    })),
  ];
}
