import { indexOfWords } from '../../notice/text.ts';
import type { Term } from '../../plan/types.ts';
import { defineFolder } from '../define.ts';
import { checkExplanations, checkTerms } from './check.ts';
import { termSchema } from './schema.ts';
import { checkSources } from './sources.ts';
import { termTable } from './table.ts';

/** Terms of the text, each known to the tasks that use it; sorted by sound. */
export const glossary = defineFolder({
  name: 'glossary',
  ending: '.yaml',
  schema: termSchema,
  checks: [checkTerms, checkExplanations, checkSources],
  assemble: (entries, assembly) => {
    const all = entries
      .map((entry): Term => {
        const term = assembly.resolve('glossary', termSchema, entry);
        const used = ({ text }: { text: string }): boolean => [term.term, ...term.forms].some((form) => indexOfWords(text, form) >= 0);
        return { ...term, tasks: assembly.all('tasks').filter((task) => used(task.clause)) };
      })
      .toSorted((a, b) => a.term.localeCompare(b.term, 'zh-Hans-CN-u-co-pinyin'));
    for (const term of all) for (const task of term.tasks) task.terms.push(term);
    return all;
  },
  data: { table: termTable },
});
