import { byOrder } from '../../plan/assembly.ts';
import type { Note } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { checkConflicts } from './check.ts';
import { noteSchema } from './schema.ts';
import { noteTable } from './table.ts';

/** Ids of the tasks whose text a note quotes. */
const tasksOf = ({ about }: Note): Set<string> =>
  new Set(
    about
      .map((quote) => quote.clause.owner)
      .filter((owner) => owner.startsWith('tasks/'))
      .map((owner) => owner.slice('tasks/'.length)),
  );

/** Editor’s notes, each known to the tasks that it speaks of. */
export const notes = defineFolder({
  name: 'notes',
  ending: '.yaml',
  schema: noteSchema,
  checks: [checkConflicts],
  assemble: (entries, assembly) => {
    const all: Note[] = entries.map((entry) => assembly.resolve('notes', noteSchema, entry)).toSorted(byOrder);
    for (const note of all) for (const id of tasksOf(note)) assembly.get('tasks', id).notes.push(note);
    return all;
  },
  data: { table: noteTable },
});
