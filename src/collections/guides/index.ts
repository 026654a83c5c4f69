import { byOrder } from '../../plan/assembly.ts';
import { defineFolder } from '../define.ts';
import { proseOf } from '../prose/read.ts';
import { guideSchema } from './schema.ts';

/** How one kind of reader reads the plan. */
export const guides = defineFolder({
  name: 'guides',
  ending: '.mdx',
  schema: guideSchema,
  assemble: (entries, assembly) =>
    entries
      .map((entry) => ({ ...assembly.resolve('guides', guideSchema, entry), file: entry.file, prose: proseOf(entry, 'guides') }))
      .toSorted(byOrder),
  data: { omitted: '导读是编者写给读者的文章，只在网页上；其中引用的话都在“全文”（clauses）里。' },
});
