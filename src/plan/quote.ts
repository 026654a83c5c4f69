import { indexOfWords } from '../notice/text.ts';
import type { Clause, Quote } from './types.ts';

/**
 * Finds quoted words again in the paragraphs of a record, `tasks/16` say.
 * @returns undefined when they do not stand there, width of punctuation aside
 */
export function findQuote(clauses: readonly Clause[], cited: string, words: string): Quote | undefined {
  for (const clause of clauses) {
    if (clause.owner !== cited || clause.kind !== 'paragraph') continue;
    const start = indexOfWords(clause.text, words);
    const sentence = start < 0 ? undefined : clause.sentences.findLast((s) => s.start <= start);
    if (sentence) return { text: clause.text.slice(start, start + words.length), clause, sentence, start };
  }
  return undefined;
}
