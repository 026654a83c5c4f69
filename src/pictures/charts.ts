import { fullName } from '../plan/identity.ts';
import type { Plan } from '../plan/types.ts';
import { change } from './parts/change.ts';
import { combined } from './parts/combinations.ts';
import { flowPart } from './parts/flow.ts';
import { foot } from './parts/foot.ts';
import { filled, stack, type Kit, type Part } from './parts/kit.ts';
import { matrix } from './parts/matrix.ts';
import { units } from './parts/panels.ts';
import { timetablePart } from './parts/timetable.ts';
import type { Area, Measure, Scene } from './scene.ts';

const WIDTH = 1200;
const EDGE = 56;
const SIZES = { body: 28, small: 24, name: 32, heading: 38, figure: 56, title: 56 };

/** One drawing as a picture that goes its own way, with its source below it. */
export interface ChartPicture {
  /** Name of its files below `/pictures/`. */
  file: string;
  title: string;
  scene: Scene;
}

const CHARTS: readonly { file: string; title: string; part: Part }[] = [
  { file: 'goals', title: '目标与期限', part: change },
  { file: 'combinations', title: '谁与谁共同承担', part: combined },
  { file: 'flow', title: '从目标到任务，再到单位', part: flowPart },
  { file: 'timetable', title: '时间表', part: timetablePart },
  { file: 'matrix', title: '责任矩阵', part: matrix },
  { file: 'units', title: '各单位的任务数', part: units },
];

/**
 * The drawings of the pages as pictures; those that a plan has nothing for are left out.
 * @param address where the site stands, for the QR code; none while nobody has said so
 */
export function chartPictures(plan: Plan, measure: Measure, address?: string): ChartPicture[] {
  const kit: Kit = { plan, measure, sizes: SIZES, bleed: EDGE };
  const area: Area = { x: EDGE, y: EDGE, width: WIDTH - 2 * EDGE };
  return CHARTS.flatMap(({ file, title, part }) => {
    if (part(kit, area).marks.length === 0) return [];
    const all = stack(area, 40, filled([part, foot(address)], kit, area));
    return [
      {
        file,
        title,
        scene: { width: WIDTH, height: Math.ceil(all.bottom + EDGE), title: `${title}，${fullName(plan.meta)}`, marks: all.marks },
      },
    ];
  });
}
