import { defineFolder } from '../define.ts';
import { checkSectionTitles } from './check.ts';
import { sectionSchema } from './schema.ts';

/** Free text of the document: cover letter, preamble, organisation. */
export const sections = defineFolder({
  name: 'sections',
  ending: '.md',
  schema: sectionSchema,
  checks: [checkSectionTitles],
  assemble: (entries, assembly) => entries.map(({ id, data }) => ({ ...data, id, clauses: assembly.clausesOf(`sections/${id}`) })),
  data: { omitted: '各部分的文字在“全文”（clauses）里，标题在 plan.json 里。' },
});
