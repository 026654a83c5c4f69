import { byOrder } from '../../plan/assembly.ts';
import type { Figure } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { checkFigures } from './check.ts';
import { figureSchema } from './schema.ts';

/** Worked figures of incentives, each known to its incentive. */
export const figures = defineFolder({
  name: 'figures',
  ending: '.yaml',
  schema: figureSchema,
  checks: [checkFigures],
  assemble: (entries, assembly) => {
    const all: Figure[] = entries.map((entry) => assembly.resolve('figures', figureSchema, entry)).toSorted(byOrder);
    for (const figure of all) figure.incentive.figures.push(figure);
    return all;
  },
  data: { omitted: '测算的比例和步骤是程序的参数；每一个比例的依据在“相关政策”（references）里。' },
});
