import { placeOf } from '../../plan/format.ts';
import { address } from '../../plan/addresses.ts';
import type { Guide } from '../../plan/types.ts';
import type { At, Node } from './node.ts';

/** The questions of a guide as `FAQPage`; the answers are the text's own words, with the place where they stand. */
export const faq = (guide: Guide, at: At): Node => ({
  '@type': 'FAQPage',
  '@id': at(`${address.guide(guide)}#questions`),
  inLanguage: 'zh-CN',
  mainEntity: guide.faq.map(({ question, quotes }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: quotes.map((quote) => `“${quote.text}”（${placeOf(quote.clause)}）`).join('') },
  })),
});
