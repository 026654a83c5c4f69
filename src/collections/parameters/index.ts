import { defineFolder } from '../define.ts';
import { checkParameters, checkParameterTitles, checkRates } from './check.ts';
import { parameterSchema } from './schema.ts';

/** Numbers of the law through time. */
export const parameters = defineFolder({
  name: 'parameters',
  ending: '.yaml',
  schema: parameterSchema,
  checks: [checkParameters, checkRates, checkParameterTitles],
  assemble: (entries, assembly) => entries.map((entry) => assembly.resolve('parameters', parameterSchema, entry)),
  data: { omitted: '随时间变化的数连同依据在 rules.json 里。' },
});
