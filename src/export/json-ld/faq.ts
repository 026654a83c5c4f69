import { placeOf } from '../../plan/format.ts';
import { address } from '../../plan/addresses.ts';
import type { Guide } from '../../plan/types.ts';
import type { At, Node } from './node.ts';

/** The questions of a guide as `FAQPage`; an answer is the editor's sentence with the text's own words and the place where they stand. */
export const faq = (guide: Guide, at: At): Node => ({
  '@type': 'FAQPage',
  '@id': at(`${address.guide(guide)}#questions`),
  inLanguage: 'zh-CN',
  mainEntity: guide.faq.map(({ question, answer = '', quotes, elsewhere = '' }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: {
      '@type': 'Answer',
      text: answer + quotes.map((quote) => `“${quote.text}”（${placeOf(quote.clause)}）`).join('') + elsewhere,
    },
  })),
});
