import { composeDocument } from '../../plan/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../did-you-mean.ts';
import { foldWidth } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';
import { pagesOf } from '../rules/site-links.ts';
import type { Entry } from '../records.ts';
import type { SynonymsData } from './schema.ts';

/** Search looks past quotation marks, and so does this check. */
const plain = (text: string): string => foldWidth(text).replace(/[“”]/g, '').toLowerCase();

/**
 * What a word of the street is said to mean stands in the text or in a title, or nothing would be found by it; no word is explained twice; and what is to
 * come first exists.
 */
export const checkSynonyms: Check = (context) => {
  const { records, present } = context;
  const entry = records.synonyms;
  if (!entry || anyBroken(context, 'tasks', 'goals', 'sections', 'principles', 'incentives', 'glossary')) return [];
  const titles = [...records.incentives.map((i) => i.data.title), ...records.glossary.map((t) => t.data.term)];
  const text = plain([...composeDocument(records).map((c) => c.text), ...titles].join('\n'));
  const pages = pagesOf(records);
  const diagnostics: Diagnostic[] = [];
  const owner = new Map<string, number>();
  for (const [g, group] of entry.data.groups.entries()) {
    for (const [i, word] of group.words.entries()) {
      const other = owner.get(word);
      if (other !== undefined)
        diagnostics.push(
          diagnosticAt(entry, 'repeated-word', ['groups', g, 'words', i], {
            found: `${word}，第 ${other + 1} 组也有`,
            expected: '一个词只在一组里',
            fix: '从其中一组里删去，或把两组并成一组。',
          }),
        );
      owner.set(word, g);
    }
    for (const [i, word] of group.officialTerms.entries())
      if (!text.includes(plain(word)))
        diagnostics.push(
          diagnosticAt(entry, 'word-not-in-text', ['groups', g, 'officialTerms', i], {
            found: word,
            expected: '原文或记录标题里有的词，一字不差',
            fix: '从原文里复制；只是人们口头说的词，写到 words。',
          }),
        );
    for (const [i, record] of group.pinned.entries()) {
      // The page of the notice and those of one year or quarter have names of their own.
      if (/^notice\/|^pages\/notice$/.test(record) || present.has(record)) continue;
      if (pages.has(`/${record.replace(/^pages\/(?:home$)?/, '')}/`.replace('//', '/'))) continue;
      const [near] = nearest(record, [...present, ...[...pages.keys()].map((page) => `pages${page.replace(/\/$/, '')}`)], 1);
      diagnostics.push(
        diagnosticAt(entry, 'unknown-reference', ['groups', g, 'pinned', i], {
          found: record,
          expected: '一条存在的记录',
          fix: near === undefined ? '改正或删去。' : `是不是 ${near}？`,
        }),
      );
    }
  }
  return [...diagnostics, ...checkUnits(entry, present), ...checkOutside(entry, text, records.departments)];
};

/** Duties are told of departments that exist. */
function checkUnits(entry: Entry<SynonymsData>, present: ReadonlySet<string>): Diagnostic[] {
  return Object.keys(entry.data.units).flatMap((id) => {
    if (present.has(`departments/${id}`)) return [];
    const [near] = nearest(`departments/${id}`, present, 1);
    return diagnosticAt(entry, 'unknown-reference', ['units', id], {
      found: id,
      expected: 'departments/ 里的一个单位',
      fix: near === undefined ? '改正或删去。' : `是不是 ${near.replace('departments/', '')}？`,
    });
  });
}

type DepartmentEntry = Entry<{ name: string; shortNames: string[]; printed: string[] }>;

/** What search says the plan does not hold, it must not hold: a topic is no word of the text, a body is none of its departments. */
function checkOutside(entry: Entry<SynonymsData>, text: string, departments: readonly DepartmentEntry[]): Diagnostic[] {
  const names = new Set(departments.flatMap(({ data }) => [data.name, ...data.shortNames, ...data.printed]));
  const topics = entry.data.topics.flatMap((topic, i) =>
    text.includes(plain(topic))
      ? diagnosticAt(entry, 'topic-in-text', ['topics', i], {
          found: topic,
          expected: '原文里没有的词',
          fix: '原文写了它，从 topics 里删去。',
        })
      : [],
  );
  const bodies = entry.data.bodies.flatMap((forms, b) =>
    forms.flatMap((form, i) =>
      names.has(form)
        ? diagnosticAt(entry, 'body-is-department', ['bodies', b, i], {
            found: form,
            expected: '不是本方案责任单位的机构',
            fix: '它是责任单位，从 bodies 里删去。',
          })
        : [],
    ),
  );
  return [...topics, ...bodies];
}
