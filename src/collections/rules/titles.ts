import { markOf } from '../../notice/marks.ts';
import { foldWidth, indexOfWords } from '../../notice/text.ts';
import { diagnosticAt, type Check } from './context.ts';

const stands = (collection: 'principles' | 'goals', body: string, title: string): boolean =>
  collection === 'goals'
    ? indexOfWords(body, title) >= 0
    : foldWidth(body.slice(markOf(body)?.printed.length ?? 0)).startsWith(foldWidth(title));

/** The title of a principle begins its paragraph, after its number; that of a goal stands in it. What differs from the notice is told by the fidelity check alone. */
export const checkTitles =
  (collection: 'principles' | 'goals'): Check =>
  ({ records, unsure }) =>
    records[collection]
      .filter((entry) => !unsure.has(`${collection}/${entry.id}`) && !stands(collection, entry.body, entry.data.title))
      .map((entry) =>
        diagnosticAt(entry, 'title', ['title'], {
          found: entry.data.title,
          expected: collection === 'goals' ? '正文里有的话' : '正文的开头',
          fix: '标题照正文抄写。',
        }),
      );
