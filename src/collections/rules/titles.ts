import { foldWidth } from '../../notice/text.ts';
import { diagnosticAt, type Check } from './context.ts';

/** The title of a record begins its paragraph. What differs from the notice is told by the fidelity check alone. */
export const checkTitles =
  (collection: 'principles' | 'goals'): Check =>
  ({ records, unsure }) =>
    records[collection]
      .filter((entry) => !unsure.has(`${collection}/${entry.id}`) && !foldWidth(entry.body).startsWith(foldWidth(entry.data.title)))
      .map((entry) =>
        diagnosticAt(entry, 'title', ['title'], { found: entry.data.title, expected: '正文的开头', fix: '标题照正文抄写。' }),
      );
