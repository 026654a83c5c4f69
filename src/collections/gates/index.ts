import { byOrder } from '../../plan/assembly.ts';
import { defineFolder } from '../define.ts';
import { gateSchema } from './schema.ts';

/** Conditions that several incentives share. */
export const gates = defineFolder({
  name: 'gates',
  ending: '.yaml',
  schema: gateSchema,
  assemble: (entries, assembly) => entries.map((entry) => assembly.resolve('gates', gateSchema, entry)).toSorted(byOrder),
  data: { omitted: '共同的条件随每项激励公开（incentives）。' },
});
