import { annotate } from '../plan/annotate.ts';
import { address } from '../plan/addresses.ts';
import { textMarks, type NoteMark, type TextMarks } from '../plan/note-marks.ts';
import type { Clause, Plan, Quote } from '../plan/types.ts';
import { href } from './url.ts';

/** Escapes text for HTML content and double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The mark of a note: no words of its own, so that the text stays exact for eyes, ears and the clipboard; its style writes the number. */
const noteHtml = ({ note, number }: NoteMark): string =>
  `<a class="note-mark" href="${href(address.note(note))}" data-n="${number}" aria-label="编者注${number}"></a>`;

/** Words without a link, with the marks of notes where the words end of which they speak. */
function plainHtml(text: string, from: number, marks: NoteMark[]): string {
  const next = marks[0];
  if (!next || next.end > from + text.length) return escapeHtml(text);
  marks.shift();
  const cut = Math.max(0, next.end - from);
  return escapeHtml(text.slice(0, cut)) + noteHtml(next) + plainHtml(text.slice(cut), from + cut, marks);
}

/**
 * A clause as HTML: each sentence a span with its anchor, names of departments and the first of each glossary term linked, notes marked, the words untouched.
 * A string rather than a component, because a template may put white space between runs and the text must stay exact.
 */
export const clauseHtml = (clause: Clause, plan: Plan, marks?: TextMarks): string => sentencesHtml(clause, plan, marks).join('');

/** The cells of a row of a table as HTML, without the bars that part them in the received text; otherwise as `clauseHtml`. */
export const cellsHtml = (clause: Clause, plan: Plan, marks?: TextMarks): string[] =>
  sentencesHtml(clause, plan, marks).map((cell) => cell.replace(/[ \u3000]*[|｜][ \u3000]*(?=<\/span>$)/, ''));

function sentencesHtml(clause: Clause, plan: Plan, { notes, seen }: TextMarks = textMarks([], plan)): string[] {
  return annotate(clause, plan).map(({ sentence, pieces }) => {
    const marks = [...(notes.get(sentence.id) ?? [])];
    let at = sentence.start;
    const inner = pieces.map(({ text, department, term }) => {
      const from = at;
      at += text.length;
      const to = department ? address.department(department) : term && !seen.has(term) ? address.term(term) : undefined;
      if (to === undefined) return plainHtml(text, from, marks);
      if (term) seen.add(term);
      // A mark does not stand within a link.
      const due = marks.filter(({ end }) => end <= at);
      marks.splice(0, due.length);
      return `<a${term ? ' class="term"' : ''} href="${href(to)}">${escapeHtml(text)}</a>${due.map(noteHtml).join('')}`;
    });
    return `<span id="${sentence.id}">${inner.join('')}${marks.map(noteHtml).join('')}</span>`;
  });
}

/** The sentence around quoted words, with the words marked: what a record shows as its evidence. */
export function quoteHtml(quote: Quote): string {
  const { clause, sentence, start, text } = quote;
  const stop = Math.max(sentence.start + sentence.text.length, start + text.length);
  const before = clause.text.slice(sentence.start, start);
  return `${escapeHtml(before)}<mark>${escapeHtml(text)}</mark>${escapeHtml(clause.text.slice(start + text.length, stop))}`;
}
