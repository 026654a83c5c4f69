import { defineFolder } from '../define.ts';
import { changeSchema } from './schema.ts';

/** Changes to the content, latest first. */
export const changes = defineFolder({
  name: 'changes',
  ending: '.yaml',
  schema: changeSchema,
  assemble: (entries) =>
    entries.map(({ id, data }) => ({ ...data, id })).toSorted((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id)),
  data: { omitted: '改动的记录在订阅源 /feed.xml 里。' },
});
