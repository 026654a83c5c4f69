import { brief, type Diagnostic } from '../diagnostic.ts';
import { componentsIn } from '../prose/nodes.ts';
import { placeIn, readProse } from '../prose/read.ts';
import type { Entry, PartialRecords } from '../validate.ts';
import { textFolders } from '../index.ts';
import { indexOfWords, splitParagraphs } from '../../notice/text.ts';
import { basesOf } from '../figures/check.ts';
import { diagnosticAt, type Check } from './context.ts';

/** One quotation somewhere in the content: where it stands, and which record's text it must be found in. */
interface Quotation {
  entry: Entry<unknown>;
  path: PropertyKey[];
  /** `tasks/16` */
  cited: string;
  words: string;
  /** Field that names the cited record; an incentive's is its task, which the references check looks at. */
  citing?: PropertyKey[];
  /** Where the words stand in the body of a guide or a deck. */
  place?: Pick<Diagnostic, 'line' | 'column'>;
}

/** What is quoted in the bodies of guides and decks. */
function* quotedInProse(records: PartialRecords): Generator<Quotation> {
  for (const folder of ['guides', 'briefing'] as const)
    for (const entry of records[folder])
      for (const { name, attributes, children, at } of componentsIn(readProse(entry, folder).nodes)) {
        const cited = attributes['in'];
        const [words] = children;
        if (name !== 'Quote' || typeof cited !== 'string' || typeof words !== 'string') continue;
        const path = [`<Quote in="${cited}">`];
        yield { entry, path, cited, words, citing: path, place: placeIn(entry, at) };
      }
}

function* quotations(records: PartialRecords): Generator<Quotation> {
  for (const collection of ['goals', 'tasks'] as const)
    for (const entry of records[collection])
      for (const [i, target] of entry.data.targets.entries())
        yield { entry, path: ['targets', i, 'quote'], cited: `${collection}/${entry.id}`, words: target.quote };
  for (const entry of records.incentives) {
    const cited = `tasks/${entry.data.task}`;
    yield { entry, path: ['quote'], cited, words: entry.data.quote };
    for (const [i, c] of entry.data.conditions.entries()) yield { entry, path: ['conditions', i, 'quote'], cited, words: c.quote };
    for (const [i, n] of entry.data.named.entries()) yield { entry, path: ['named', i, 'quote'], cited, words: n.quote };
  }
  for (const entry of records.incentives)
    for (const [i, a] of entry.data.asked.entries())
      if (a.said) yield { entry, path: ['asked', i, 'said', 'quote'], cited: a.said.in, words: a.said.quote };
  for (const entry of records.questions)
    for (const [i, a] of entry.data.about.entries()) yield { entry, path: ['about', i, 'quote'], cited: a.in, words: a.quote };
  for (const entry of records.figures)
    for (const { path, basis } of basesOf(entry.data))
      if (basis.cited) yield { entry, path: [...path, 'cited', 'quote'], cited: basis.cited.in, words: basis.cited.quote };
  for (const entry of records.glossary)
    for (const [i, s] of entry.data.said.entries())
      yield { entry, path: ['said', i, 'quote'], cited: s.in, words: s.quote, citing: ['said', i, 'in'] };
  for (const entry of records.references)
    for (const [i, c] of entry.data.cited.entries())
      yield { entry, path: ['cited', i, 'quote'], cited: c.in, words: c.quote, citing: ['cited', i, 'in'] };
  for (const entry of records.guides)
    for (const [i, { said }] of entry.data.asked.entries())
      for (const [n, s] of said.entries()) {
        const path = ['asked', i, 'said', n];
        yield { entry, path: [...path, 'quote'], cited: s.in, words: s.quote, citing: [...path, 'in'] };
      }
  yield* quotedInProse(records);
  for (const entry of records.notes)
    for (const [i, a] of entry.data.about.entries())
      yield { entry, path: ['about', i, 'quote'], cited: a.in, words: a.quote, citing: ['about', i, 'in'] };
}

/** The verbatim body of a record named `tasks/16`; a task is named by its number or file name. */
export function bodyOf(records: PartialRecords, cited: string): string | undefined {
  const [collection, id] = cited.split('/', 2);
  const texts = textFolders.find((name) => name === collection);
  return texts && records[texts].find((e) => e.id === id)?.body;
}

/** A quotation must stand, to the letter, within one paragraph of the record that it cites. Width of punctuation aside. */
export const checkQuotations: Check = ({ records, present }) => {
  const diagnostics: Diagnostic[] = [];
  for (const { entry, path, cited, words, citing, place } of quotations(records)) {
    const at = (fault: Diagnostic): Diagnostic => ({ ...fault, ...place });
    const body = bodyOf(records, cited);
    if (body === undefined) {
      if (citing && !present.has(cited))
        diagnostics.push(
          at(
            diagnosticAt(entry, 'citation', citing, {
              found: cited,
              expected: '一条存在的记录',
              fix: '改正出处，写成 tasks/16、goals/2024 的样子。',
            }),
          ),
        );
      continue;
    }
    if (splitParagraphs(body).some((p) => indexOfWords(p, words) >= 0)) continue;
    diagnostics.push(
      at(
        diagnosticAt(entry, 'quotation', path, {
          found: `“${brief(words)}”`,
          expected: `${cited} 的正文里有这句话，一字不差`,
          fix: '从正文里重新复制这句话；跨段的话分成两条。',
        }),
      ),
    );
  }
  return diagnostics;
};
