import { isStatedBy, statedIn } from '../../notice/stated.ts';
import { diagnosticAt, type Check } from './context.ts';

/** A number in a question is one of its answer or of the words under it: who asks about 25 % is not answered about 15 %. Guides have a stricter rule (`prose.ts`). */
export const checkAsked: Check = ({ records }) =>
  records.incentives.flatMap((entry) =>
    entry.data.faq.flatMap(({ question, answer, cited }, i) => {
      const stated = [answer, cited?.quote ?? ''].flatMap(statedIn);
      const [other] = statedIn(question).filter((one) => one.unit !== 'every' && one.words !== '一年' && !isStatedBy(one, stated));
      if (!other) return [];
      return [
        diagnosticAt(entry, 'number-not-answered', ['faq', i, 'question'], {
          found: `“${other.words}”`,
          expected: '回答或回答所引的原话里有这个数',
          fix: '核对问题里的数。',
        }),
      ];
    }),
  );
