import { measuresIn } from '../../notice/measures.ts';
import { foldWidth, indexOfWords, splitParagraphs } from '../../notice/text.ts';
import { brief } from '../diagnostic.ts';
import { anyBroken, diagnosticAt, lineInBody, type Check } from './context.ts';

/**
 * What goals and tasks state in numbers is recorded: by a target, or by an incentive that quotes it. Where a person has looked at a reading of the importer and
 * rejected it (`review.yaml`), it is none.
 */
export const checkUnrecorded: Check = (context) => {
  const { records, unsure } = context;
  if (anyBroken(context, 'incentives', 'goals', 'tasks')) return [];
  const rejected = (records.review?.data.points ?? []).filter(({ state }) => state === 'rejected').map(({ words }) => foldWidth(words));
  return [
    ...records.goals.map((entry) => ({ entry, key: `goals/${entry.id}`, zone: 'goals' as const })),
    ...records.tasks.map((entry) => ({ entry, key: `tasks/${entry.id}`, zone: 'task' as const })),
  ].flatMap(({ entry, key, zone }) => {
    // Words of a target that do not stand there are another fault.
    if (unsure.has(key) || entry.data.targets.some(({ quote }) => indexOfWords(entry.body, quote) < 0)) return [];
    const promised = records.incentives.filter(({ data }) => key === `tasks/${data.task}`).map(({ data }) => data.quote);
    const recorded = [...entry.data.targets.map(({ quote }) => quote), ...promised].map(foldWidth);
    const missing = splitParagraphs(entry.body)
      .flatMap((paragraph) => measuresIn(paragraph, zone))
      .filter(({ value }) => value !== undefined)
      .find(({ quote }) => {
        const words = foldWidth(quote);
        return ![...recorded, ...rejected].some((one) => one.includes(words) || words.includes(one));
      });
    if (!missing) return [];
    return [
      {
        ...diagnosticAt(entry, 'unrecorded-measure', ['targets'], {
          found: `没有一条记录引用“${brief(missing.quote)}”`,
          expected: '原文里每一项可以衡量的要求都有一条 target',
          fix: '补上这一项；确实不是要求的，在 review.yaml 里记为 rejected。',
        }),
        line: lineInBody(entry, missing.quote),
      },
    ];
  });
};
