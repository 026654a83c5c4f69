import { annotate } from '../plan/annotate.ts';
import { address } from '../plan/addresses.ts';
import type { Clause, Plan, Quote } from '../plan/types.ts';
import { href } from './url.ts';

/** Escapes text for HTML content and double-quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * A clause as HTML: each sentence a span with its anchor, names of departments and glossary terms linked, the words untouched.
 * A string rather than a component, because a template may put white space between runs and the text must stay exact.
 */
export function clauseHtml(clause: Clause, plan: Plan): string {
  return annotate(clause, plan)
    .map(({ sentence, pieces }) => {
      const inner = pieces
        .map(({ text, department, term }) => {
          const words = escapeHtml(text);
          if (department) return `<a href="${href(address.department(department))}">${words}</a>`;
          return term ? `<a class="term" href="${href(address.term(term))}">${words}</a>` : words;
        })
        .join('');
      return `<span id="${sentence.id}">${inner}</span>`;
    })
    .join('');
}

/** The sentence around quoted words, with the words marked: what a record shows as its evidence. */
export function quoteHtml(quote: Quote): string {
  const { clause, sentence, start, text } = quote;
  const stop = Math.max(sentence.start + sentence.text.length, start + text.length);
  const before = clause.text.slice(sentence.start, start);
  return `${escapeHtml(before)}<mark>${escapeHtml(text)}</mark>${escapeHtml(clause.text.slice(start + text.length, stop))}`;
}
