import { brief } from '../diagnostic.ts';
import { FOLDERS } from '../index.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { diagnosticAt, lineInBody, type Check } from './context.ts';
import { textsOf } from './texts.ts';

/** Half-width punctuation that touches a Chinese character; GB/T 15834 asks for the full width. */
const HALF_WIDTH = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u;

/** Where a link of a guide leads, which is no text. */
const LINK = /\]\([^)]*\)/g;
/** The text of a Markdown file, which is no field. */
const BODY: PropertyKey[] = ['正文'];

const entriesOf = (records: PartialRecords): Entry<unknown>[] => [
  ...[records.plan, records.site, records.vocabulary].filter((entry) => entry !== undefined),
  ...FOLDERS.flatMap(({ name }): Entry<unknown>[] => records[name]),
];

/** Whatever pages show has full-width punctuation. The lines of the web page's frame are copied as received and never shown. */
export const checkPunctuation: Check = ({ records }) =>
  entriesOf(records).flatMap((entry) =>
    [...textsOf(entry.data), [BODY, entry.body.replace(LINK, ']')] as [PropertyKey[], string]]
      .filter(([path]) => !(entry === records.plan && path[0] === 'source'))
      .flatMap(([path, text]) => {
        const at = HALF_WIDTH.exec(text)?.index;
        if (at === undefined) return [];
        return [
          {
            ...diagnosticAt(entry, 'punctuation', path, {
              found: `“${brief(text.slice(Math.max(0, at - 6), at + 8).trim())}”`,
              expected: '汉字旁边用全角标点（GB/T 15834）',
              fix: '把半角的 , ; : ? ! ( ) 改成全角的，；：？！（）。',
            }),
            ...(path === BODY ? { line: lineInBody(entry, text.slice(at, at + 2)) } : {}),
          },
        ];
      }),
  );
