import { brief, type Diagnostic } from '../diagnostic.ts';
import { timeLabel } from '../../notice/due-dates.ts';
import { numbersIn, unscaledNumbersIn } from '../../notice/quantities.ts';
import type { TargetData } from '../target.ts';
import { foldWidth, indexOfWords, splitParagraphs } from '../../notice/text.ts';
import { diagnosticAt, type Check } from './context.ts';

/** The paragraph up to the end of the quoted words: where the text says by when. Empty if the words do not stand there, which is another fault. */
function textUpTo(body: string, quote: string): string {
  for (const paragraph of splitParagraphs(body)) {
    const at = indexOfWords(paragraph, quote);
    // A label such as 时间：2026年12月 says by when of all that stands before it.
    if (at >= 0) return paragraph.slice(0, at + quote.length) + (timeLabel(paragraph)?.text ?? '');
  }
  return '';
}

const valueDiffers = ({ value, upper, quote }: TargetData): boolean =>
  [value, upper].some((v) => v !== undefined && ![...numbersIn(foldWidth(quote)), ...unscaledNumbersIn(foldWidth(quote))].includes(v));

/** A target says what its quoted words say: its value and what it is a multiple of stand in them, its year in them or before them in the paragraph. */
export const checkTargets: Check = ({ records, unsure }) => {
  const diagnostics: Diagnostic[] = [];
  for (const entry of [...records.goals, ...records.tasks])
    for (const [i, target] of entry.data.targets.entries()) {
      if (valueDiffers(target))
        diagnostics.push(
          diagnosticAt(entry, 'value-differs', ['targets', i, 'value'], {
            found: String(target.value),
            expected: `原话里有的数：“${brief(target.quote)}”`,
            fix: '照原话改 value，或把原话抄到有这个数的地方。',
          }),
        );
      if (target.base !== undefined && indexOfWords(target.quote, target.base) < 0)
        diagnostics.push(
          diagnosticAt(entry, 'base-differs', ['targets', i, 'base'], {
            found: target.base,
            expected: `原话里的词：“${brief(target.quote)}”`,
            fix: '照原话改 base。',
          }),
        );
      // What the text says by when is not known while the text itself is wrong.
      const before = unsure.has(entry.file.replace(/\/0*/, '/').replace(/\.md$/, '')) ? '' : textUpTo(entry.body, target.quote);
      const year = target.due?.slice(0, 4);
      if (year !== undefined && before !== '' && !before.includes(year))
        diagnostics.push(
          diagnosticAt(entry, 'due-differs', ['targets', i, 'due'], {
            found: String(target.due),
            expected: `原话里或原话之前写有 ${year} 年`,
            fix: '照原文改到期日；原文没有期限时不写 due。',
          }),
        );
    }
  return diagnostics;
};

/** Ids of targets are unique within their file. */
export const checkTargetIds =
  (collection: 'goals' | 'tasks'): Check =>
  ({ records }) =>
    records[collection].flatMap((entry) =>
      entry.data.targets.flatMap(({ id }, i) =>
        entry.data.targets.findIndex((other) => other.id === id) === i
          ? []
          : [diagnosticAt(entry, 'repeated-id', ['targets', i, 'id'], { found: id, expected: '同一文件内不重复', fix: '换一个标识。' })],
      ),
    );
