import type { Clause, Note, Plan, Term } from './types.ts';

/** A note at a place of the text, with its number on the page. */
export interface NoteMark {
  number: number;
  note: Note;
  /** Where in the clause the words end of which it speaks. */
  end: number;
}
/** What is marked in the paragraphs of one page: notes by the id of the sentence that they speak of, and terms that have been marked already. */
export interface TextMarks {
  notes: ReadonlyMap<string, readonly NoteMark[]>;
  seen: Set<Term>;
}

/** Numbers the notes on some paragraphs in the order in which a reader comes upon them; a note on several places keeps its number. */
export function textMarks(clauses: readonly Clause[], { notes }: Pick<Plan, 'notes'>): TextMarks {
  const numbers = new Map<Note, number>();
  const places = notes.flatMap((note) => note.about.map((quote) => ({ note, quote, end: quote.start + quote.text.length })));
  const marks = new Map<string, NoteMark[]>();
  for (const clause of clauses)
    for (const { note, quote, end } of places.filter((place) => place.quote.clause.id === clause.id).toSorted((a, b) => a.end - b.end)) {
      const number = numbers.get(note) ?? numbers.size + 1;
      numbers.set(note, number);
      marks.set(quote.sentence.id, [...(marks.get(quote.sentence.id) ?? []), { note, number, end }]);
    }
  return { notes: marks, seen: new Set() };
}
