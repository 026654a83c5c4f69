import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** What `content/cases/.template.yaml` says where an editor has to write; a test reads both. */
export const TEMPLATE_WORDS: readonly string[] = [
  '标题，照来源',
  '谁做的，写全称',
  '在哪里',
  '什么时候做的',
  '第一段',
  '来源文章或文件的标题',
  '谁发布的',
  'https://www.example.org/',
];

/** Domains that nobody owns (RFC 2606), and words of somebody who meant to come back. */
const PLACEHOLDER = /^https?:\/\/(?:www\.)?example\.(?:org|com|net)(?:\/|$)|^(?:待补|待定|待填|XXX*|TODO|TBD)/iu;

function* wordsOf(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* wordsOf(item, [...path, key]);
}

/** No field of a case still holds what the template says. */
export const checkTemplate: Check = ({ records }) =>
  records.cases.flatMap((entry): Diagnostic[] =>
    [...wordsOf(entry.data)].flatMap(([path, words]) =>
      TEMPLATE_WORDS.includes(words) || PLACEHOLDER.test(words)
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
