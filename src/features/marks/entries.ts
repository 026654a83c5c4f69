import { address } from '../../plan/addresses.ts';
import type { Plan } from '../../plan/types.ts';

/** What opens in place of a link in the running text: title, a plain sentence, what it rests on, and the words of the link that leads on. */
export interface MarkEntry {
  title: string;
  says: string;
  source: string;
  more: string;
}

/** The entries for every term, department and note of a plan, by the address to which the links in the text lead. */
export function markEntries(plan: Plan, href: (path: string) => string): Record<string, MarkEntry> {
  const { glossary, departments, notes } = plan;
  return Object.fromEntries([
    ...glossary.map((term) => [
      href(address.term(term)),
      {
        title: term.term,
        says: [term.plain, term.apart].filter(Boolean).join(''),
        source: term.plainSource && term.plainSource !== '编者' ? `编者的话，依据${term.plainSource}` : '编者的话',
        more: '看术语',
      },
    ]),
    ...departments.map((d) => [
      href(address.department(d)),
      {
        title: d.name,
        says: d.plain ?? '',
        source: `${d.plain ? '编者的话；' : ''}责任单位，共${d.tasks.length}项任务`,
        more: '看这个单位',
      },
    ]),
    ...notes.map((note) => [href(address.note(note)), { title: note.title, says: note.text, source: '编者注', more: '看全部编者注' }]),
  ]) as Record<string, MarkEntry>;
}
