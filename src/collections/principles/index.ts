import { byOrder } from '../../plan/assembly.ts';
import { defineFolder } from '../define.ts';
import { checkTitles } from '../rules/titles.ts';
import { principleSchema } from './schema.ts';

/** Basic principles. */
export const principles = defineFolder({
  name: 'principles',
  ending: '.md',
  schema: principleSchema,
  checks: [checkTitles('principles')],
  assemble: (entries, assembly) =>
    entries.map(({ id, data }) => ({ ...data, id, clause: assembly.clauseOf(`principles/${id}`) })).toSorted(byOrder),
  data: { omitted: '各条原则的文字在“全文”（clauses）里，次序和名字在 plan.json 里。' },
});
