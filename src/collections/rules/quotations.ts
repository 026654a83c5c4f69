import { indexOfWords, splitParagraphs } from '../../notice/text.ts';
import { brief, type Diagnostic } from '../diagnostic.ts';
import { FOLDERS } from '../index.ts';
import type { ProseFolder } from '../prose/components.ts';
import { componentsIn } from '../prose/nodes.ts';
import { placeIn, readProse } from '../prose/read.ts';
import type { Entry } from '../records.ts';
import { fieldsOf } from '../walk-fields.ts';
import { diagnosticAt, type Check } from './context.ts';
import { textEntry } from './fidelity.ts';

/** One quotation somewhere in the content: where it stands, and which record's text it must be found in. */
interface Quotation {
  entry: Entry<unknown>;
  path: readonly PropertyKey[];
  /** `tasks/16` */
  cited: string;
  words: string;
  /** Field that names the cited record; absent where it is the record itself or its task, which the check of references looks at. */
  citing?: readonly PropertyKey[];
  /** Where the words stand in the body of a guide or a deck. */
  place?: Pick<Diagnostic, 'line' | 'column'>;
}

/** What the fields of a record quote: the schema says which fields do. */
const inFields = (collection: string, schema: Parameters<typeof fieldsOf>[0], entry: Entry<unknown>): Quotation[] =>
  fieldsOf(schema, entry.data).flatMap(({ kind, path, value }): Quotation[] => {
    if (kind.kind === 'citation') {
      const { in: cited, quote } = value as { in: string; quote: string };
      return [{ entry, path: [...path, 'quote'], cited, words: quote, citing: [...path, 'in'] }];
    }
    if (kind.kind !== 'quote') return [];
    const cited = kind.of === 'self' ? `${collection}/${entry.id}` : `tasks/${String((entry.data as { task: unknown }).task)}`;
    return [{ entry, path, cited, words: String(value) }];
  });

/** What is quoted in the bodies of guides and decks. */
const inProse = (entry: Entry<unknown>, folder: ProseFolder): Quotation[] =>
  componentsIn(readProse(entry, folder).nodes).flatMap(({ name, attributes, children, at }): Quotation[] => {
    const cited = attributes['in'];
    const [words] = children;
    if (name !== 'Quote' || typeof cited !== 'string' || typeof words !== 'string') return [];
    const path = [`<Quote in="${cited}">`];
    return [{ entry, path, cited, words, citing: path, place: placeIn(entry, at) }];
  });

/**
 * A quotation must stand, to the letter, within one paragraph of the record that it cites. Width of punctuation aside. A record whose own text differs from the
 * notice is not looked at: its text has to be put right first.
 */
export const checkQuotations: Check = ({ records, present, unsure }) => {
  const quotations = [
    ...FOLDERS.flatMap(({ name, schema }) => records[name].flatMap((entry: Entry<unknown>) => inFields(name, schema, entry))),
    ...(['guides', 'briefing'] as const).flatMap((folder) => records[folder].flatMap((entry) => inProse(entry, folder))),
  ];
  return quotations.flatMap(({ entry, path, cited, words, citing, place = {} }): Diagnostic[] => {
    const text = textEntry(records, cited);
    if (!text) {
      if (!citing || present.has(cited)) return [];
      const parts = { found: cited, expected: '一条存在的记录', fix: '改正出处，写成 tasks/16、goals/2024 的样子。' };
      return [{ ...diagnosticAt(entry, 'citation', citing, parts), ...place }];
    }
    if (unsure.has(cited) || splitParagraphs(text.body).some((paragraph) => indexOfWords(paragraph, words) >= 0)) return [];
    const parts = {
      found: `“${brief(words)}”`,
      expected: `${cited} 的正文里有这句话，一字不差`,
      fix: '从正文里重新复制这句话；跨段的话分成两条。',
    };
    return [{ ...diagnosticAt(entry, 'quotation', path, parts), ...place }];
  });
};
