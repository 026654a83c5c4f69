import type { Reform } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { reformSchema } from './schema.ts';

/** Reforms that are announced, each known to the incentives that it may change. */
export const reforms = defineFolder({
  name: 'reforms',
  ending: '.yaml',
  schema: reformSchema,
  assemble: (entries, assembly) =>
    entries.map((entry) => {
      const { id, title, published, says, affects, checked } = assembly.resolve('reforms', reformSchema, entry);
      const reform: Reform = { id, title, published, says, affects, checked };
      for (const incentive of affects) incentive.reforms.push(reform);
      return reform;
    }),
  data: { omitted: '公布而没有施行的改革在 rules.json 里。' },
});
