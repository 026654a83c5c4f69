import type { Diagnostic } from '../diagnostic.ts';
import type { FolderName } from '../records.ts';
import { diagnosticAt, type Check } from './context.ts';

/** Domains that nobody owns (RFC 2606), and words of somebody who meant to come back. */
const PLACEHOLDER = /^https?:\/\/(?:www\.)?example\.(?:org|com|net)(?:\/|$)|^(?:待补|待定|待填|XXX*|TODO|TBD)/iu;

function* wordsOf(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* wordsOf(item, [...path, key]);
}

/**
 * No field of a collection still holds what its template (`content/<name>/.template.yaml`) says.
 * @param templateWords where the template asks an editor to write
 */
export const checkTemplate =
  (collection: FolderName, templateWords: readonly string[]): Check =>
  ({ records }) =>
    records[collection].flatMap((entry): Diagnostic[] =>
      [...wordsOf(entry.data)].flatMap(([path, words]) =>
        templateWords.includes(words) || PLACEHOLDER.test(words)
          ? [
              diagnosticAt(entry, 'template', path, {
                found: words,
                expected: '照来源填写的内容',
                fix: '模板里的字还没有改；照来源填写，来源没有写的可选项删去。',
              }),
            ]
          : [],
      ),
    );
