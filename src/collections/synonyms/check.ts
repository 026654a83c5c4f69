import { composeDocument } from '../../plan/document.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../did-you-mean.ts';
import { foldWidth } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

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
    for (const [i, word] of group.means.entries())
      if (!text.includes(plain(word)))
        diagnostics.push(
          diagnosticAt(entry, 'word-not-in-text', ['groups', g, 'means', i], {
            found: word,
            expected: '原文或记录标题里有的词，一字不差',
            fix: '从原文里复制；只是人们口头说的词，写到 words。',
          }),
        );
    for (const [i, record] of group.first.entries()) {
      if (record.startsWith('pages/') || present.has(record)) continue;
      const [near] = nearest(record, present, 1);
      diagnostics.push(
        diagnosticAt(entry, 'unknown-reference', ['groups', g, 'first', i], {
          found: record,
          expected: '一条存在的记录',
          fix: near === undefined ? '改正或删去。' : `是不是 ${near}？`,
        }),
      );
    }
  }
  return diagnostics;
};
