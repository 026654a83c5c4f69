import type { Diagnostic } from '../diagnostic.ts';
import { numbersIn } from '../../notice/quantities.ts';
import { foldWidth } from '../../notice/text.ts';
import { diagnosticAt, type Check } from './context.ts';

/** The editor's words are told from the text's: an explanation names its source, and a benefit states no number that its quoted words do not. */
export const checkEditorsWords: Check = ({ records }) => {
  const diagnostics: Diagnostic[] = [];
  for (const term of records.glossary)
    if (term.data.note !== undefined && term.data.noteSource === undefined)
      diagnostics.push(
        diagnosticAt(term, 'note-without-source', ['note'], {
          found: '没有 noteSource',
          expected: '编者的解释写明依据',
          fix: '加上 noteSource；只作字面说明时写“编者”。',
        }),
      );
  for (const incentive of records.incentives) {
    const said = numbersIn(foldWidth(incentive.data.quote));
    const surplus = numbersIn(foldWidth(incentive.data.benefit)).filter((number) => !said.includes(number));
    if (surplus.length > 0)
      diagnostics.push(
        diagnosticAt(incentive, 'benefit-differs', ['benefit'], {
          found: `${surplus.join('、')} 不在原话里`,
          expected: 'benefit 里的数都出自 quote',
          fix: '照原话改 benefit，或把原话抄到有这个数的地方。',
        }),
      );
  }
  return diagnostics;
};
