import { composeDocument } from './document.ts';
import { findQuote } from './quote.ts';
import type { PartialRecords } from '../collections/records.ts';
import { cellsOf } from '../notice/table-row.ts';
import { splitSentences } from '../notice/text.ts';
import type { Clause, Quote } from './types.ts';

/** The official text from title to last paragraph, each piece with its sentences. */
export function composeClauses(records: PartialRecords): Clause[] {
  return composeDocument(records).map((piece) => {
    let start = 0;
    // A cell of a table is what can be quoted of it.
    const sentences = (cellsOf(piece.text) ?? splitSentences(piece.text)).map((text, i) => {
      const sentence = { id: `${piece.id}-${i + 1}`, text, start };
      start += text.length;
      return sentence;
    });
    return { ...piece, sentences: sentences.length > 0 ? sentences : [{ id: `${piece.id}-1`, text: piece.text, start: 0 }] };
  });
}

/** Finds quoted words again: in the paragraphs of `tasks/16`, say. Throws only if content was not checked before. */
export function quoteFinder(clauses: readonly Clause[]): (cited: string, words: string) => Quote {
  return (cited, words) => {
    const quote = findQuote(clauses, cited, words);
    if (!quote) throw new Error(`assemble: quotation “${words}” is not in ${cited}; run the content checks first`);
    return quote;
  };
}
