import { indexOfWords } from '../notice/text.ts';
import { unitSpans } from './unit-spans.ts';
import type { Clause, Department, Plan, Sentence, Term } from './types.ts';

/** A run of official text, plain or linked to what it names. The pieces of a clause joined give its text. */
interface Piece {
  text: string;
  department?: Department;
  term?: Term;
}
export interface AnnotatedSentence {
  sentence: Sentence;
  pieces: Piece[];
}
interface Span extends Piece {
  start: number;
  end: number;
}

/** Every department named in a responsibility clause, by printed form. */
const departmentSpans = (clause: Clause, plan: Plan): Span[] =>
  unitSpans(clause, plan).map(({ department, printed, start, end }) => ({ text: printed, department, start, end }));

/** The first place of each glossary term in a clause; the longest spelling wins where several fit. */
function termSpans(clause: Clause, plan: Plan): Span[] {
  return plan.glossary
    .filter((term) => term.link)
    .flatMap((term) =>
      [term.term, ...term.forms]
        .map((form) => ({ form, start: indexOfWords(clause.text, form) }))
        .filter(({ start }) => start >= 0)
        .toSorted((a, b) => a.start - b.start || b.form.length - a.form.length)
        .slice(0, 1)
        .map(({ form, start }) => ({ text: clause.text.slice(start, start + form.length), term, start, end: start + form.length })),
    );
}

/** Keeps spans that do not overlap: departments before terms, then long before short. */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted(
    (a, b) => Number(Boolean(b.department)) - Number(Boolean(a.department)) || b.end - b.start - (a.end - a.start),
  ))
    if (!kept.some((k) => span.start < k.end && k.start < span.end)) kept.push(span);
  return kept.toSorted((a, b) => a.start - b.start);
}

/**
 * Cuts a clause into sentences and each sentence into pieces, with department names and glossary terms marked. The words stay as they are:
 * all pieces joined equal `clause.text`. A span that crosses the end of a sentence stays unmarked.
 */
export function annotate(clause: Clause, plan: Plan): AnnotatedSentence[] {
  const spans = withoutOverlap([...departmentSpans(clause, plan), ...termSpans(clause, plan)]);
  return clause.sentences.map((sentence) => {
    const end = sentence.start + sentence.text.length;
    const pieces: Piece[] = [];
    let at = sentence.start;
    for (const { start, end: stop, ...piece } of spans.filter((s) => s.start >= sentence.start && s.end <= end)) {
      if (start > at) pieces.push({ text: clause.text.slice(at, start) });
      pieces.push(piece);
      at = stop;
    }
    if (at < end) pieces.push({ text: clause.text.slice(at, end) });
    return { sentence, pieces };
  });
}
