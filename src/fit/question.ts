import type { Entry } from '../collections/validate.ts';
import type { QuestionData } from '../collections/index.ts';
import type { Quote } from '../plan/types.ts';

/** A question of the fit check, with the words of the text that it comes from. */
export interface Question extends Omit<QuestionData, 'about'> {
  id: string;
  about: Quote[];
}

/** Puts the questions together, in their order. */
export const assembleQuestions = (entries: readonly Entry<QuestionData>[], quoteIn: (cited: string, words: string) => Quote): Question[] =>
  entries
    .map(({ id, data }) => ({ ...data, id, about: data.about.map((a) => quoteIn(a.in, a.quote)) }))
    .toSorted((a, b) => a.order - b.order);
