import { byOrder } from '../../plan/assembly.ts';
import { defineFolder } from '../define.ts';
import { proseOf } from '../prose/read.ts';
import { deckSchema } from './schema.ts';

/** Decks of slides: one for each audience. */
export const briefing = defineFolder({
  name: 'briefing',
  ending: '.mdx',
  schema: deckSchema,
  assemble: (entries) =>
    entries.map((entry) => ({ ...entry.data, id: entry.id, file: entry.file, prose: proseOf(entry, 'briefing') })).toSorted(byOrder),
  data: { omitted: '宣讲幻灯片只在网页上放映、打印；其中的话和数字都取自其他各表。' },
});
