import { contains, type Doc, type Sentence } from './engine.ts';
import type { Term } from './meaning.ts';
import { bestSentence, longestRun, numbers, preference, said, type Query } from './weigh.ts';

/**
 * What is looked at to tell how well a record answers a query. Each is a number of about 0 to 1; the ranking is their weighted sum. Kinds are told
 * against tasks.
 */
export const FEATURES = [
  'isDepartment',
  'isIncentive',
  'isGoal',
  'isText',
  'isPage',
  'isGlossary',
  'isGuide',
  'isCase',
  'isNote',
  /** The whole query is the title, or another name. */
  'wholeTitle',
  'wholeName',
  /** A word of the query is the title, or another name; by the weight of the word. */
  'titleIsWord',
  'nameIsWord',
  /** Share of the query's words, by weight, that the title, the other names, the text, the best sentence say. */
  'titleSays',
  'nameSays',
  'textSays',
  'sentenceSays',
  /** All words of the query, wherever. */
  'saysAll',
  /** Share of the title that the query's words cover. */
  'titleCovered',
  /** Share of what is said that is said by other words than the reader's. */
  'saidOtherwise',
  /** The longest run of the query that stands in the record, as a share of the query, and whether it is in the title. */
  'longestRun',
  'runInTitle',
  /** Pairs of neighbouring characters: BM25, as a share of the best record's. */
  'pairs',
  /** What editors put first for a word: by the weight of the word, less for each further place. */
  'preferred',
  'preferredAlone',
  /** Words stand together for which editors put it first; the query is like the everyday words for it. */
  'combined',
  'combinedLength',
  'everyday',
  /** The department is named; it is named in passing, among other words; the record is its task or incentive; all of several named departments share it. */
  'isNamed',
  'isNamedAmongOthers',
  'namedBearsIt',
  'allNamedBearIt',
  /** The query is a department's duty, in words of no text; its words are a duty, and it asks who. */
  'isDuty',
  'isDutyWho',
  /** Numbers that are asked for and stated with their unit, and those that are not. */
  'numberHeld',
  'numberMissing',
  'yearHeld',
  /** What is asked for, and what kind of record tells it. */
  'whoTask',
  'whoDepartment',
  'meaningGlossary',
  /** Who, how much and when are no questions for an entry or a note. */
  'askedOfEntry',
  'amountGoal',
  'amountTask',
  'amountPage',
  'whenPage',
  'whenGoal',
  'howTask',
  'howIncentive',
  /** Longer records hold any word sooner. */
  'longText',
  /** Pages whose headings say it. */
  'pageSays',
] as const;
export type Feature = (typeof FEATURES)[number];

/** A record as a candidate for a query. */
export interface Candidate {
  doc: Doc;
  values: number[];
  /** Sentence that says most of what was asked, if any. */
  sentence: Sentence | undefined;
  /** Words that were found, as the texts write them. */
  words: string[];
  /** Words of the texts that were looked for in place of the reader's. */
  via: string[];
}

const isIn = (list: readonly string[], text: string): number => (list.includes(text) ? 1 : 0);

/** How far a record says the words of a query: the words that were found, and shares by the weight of each word. */
function wordsIn({ weighted, total }: Query, doc: Doc) {
  const { title, also } = doc;
  const words: string[] = [];
  const via: string[] = [];
  let [inTitle, inNames, inText, titleIsWord, nameIsWord, otherwise, all, covered] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const { term, weight } of weighted) {
    const share = weight / total;
    let best = 0;
    let by: Term['alternatives'][number] | undefined;
    for (const a of term.alternatives) {
      if (!contains(doc.all, a.text)) continue;
      if (term.weight === 'whole' || a.text.length > 1) words.push(a.text);
      if (a.factor > best) [best, by] = [a.factor, a];
      if (a.text === title) titleIsWord = Math.max(titleIsWord, share * a.factor);
      if (also.includes(a.text)) nameIsWord = Math.max(nameIsWord, share * a.factor);
      if (contains(title, a.text)) covered = Math.max(covered, a.text.length / title.length);
    }
    inTitle += share * said(title, term);
    inNames += share * Math.max(0, ...also.map((a) => said(a, term)));
    inText += share * Math.max(0, ...doc.sentences.map((s) => said(s.text, term)));
    if (!by) continue;
    all += share;
    if (by.via !== undefined) {
      via.push(by.via);
      otherwise += share;
    }
  }
  return { words, via, inTitle, inNames, inText, titleIsWord, nameIsWord, otherwise, all, covered };
}

/** The features of one record for a query; undefined for one that has nothing to do with it. */
export function candidateOf(query: Query, doc: Doc): Candidate | undefined {
  const { meaning, weighted, total } = query;
  const { record, title, also } = doc;
  const { intent, names } = meaning;
  const preferred = preference(query, record.id);
  const named = names.filter((n) => record.departments?.includes(n.id)).length;
  const isNamed = record.kind === 'department' && named > 0;
  const duty = record.kind === 'department' ? weighted.filter((w) => w.term.duties.includes(record.departments?.[0] ?? '')) : [];
  const pairs = query.scores.get(doc) ?? 0;
  const combined = query.combined.get(record.id);
  const everyday = query.everyday.get(record.id) ?? 0;
  if (
    pairs === 0 &&
    preferred.share === 0 &&
    !combined &&
    named === 0 &&
    duty.length === 0 &&
    !weighted.some((w) => said(doc.all, w.term) > 0)
  )
    return undefined;

  const told = wordsIn(query, doc);
  const { titleIsWord, nameIsWord, inTitle, inText, all } = told;
  const { sentence, share: sentenceShare } = bestSentence(doc, weighted);
  const run = longestRun(doc, meaning.asked);
  const runShare = meaning.asked.length > 1 ? run / meaning.asked.length : 0;
  const titleRun = [title, ...also].some((t) => t.length > 1 && (meaning.asked.includes(t) || t.includes(meaning.asked)));
  const { held, missing } = numbers(query, doc);
  const dutyShare = duty.reduce((sum, w) => sum + w.weight, 0) / total;
  const dutyOnly = duty.reduce((sum, w) => sum + (w.term.alternatives.length === 0 ? w.weight : 0), 0) / total > 0.9 ? 1 : 0;
  const is = (kind: string): number => (record.kind === kind ? 1 : 0);
  const asks = (wanted: string): number => (intent === wanted ? 1 : 0);
  const years = meaning.terms.flatMap((t) => t.amounts).filter((a) => a.value > 1900 && a.value < 2200);
  const values: Record<Feature, number> = {
    isDepartment: is('department'),
    isIncentive: is('incentive'),
    isGoal: is('goal'),
    isText: is('text'),
    isPage: is('page'),
    isGlossary: is('glossary'),
    isGuide: is('guide'),
    isCase: is('case'),
    isNote: is('note'),
    wholeTitle: title === meaning.asked ? 1 : 0,
    wholeName: isIn(also, meaning.asked),
    titleIsWord,
    nameIsWord,
    titleSays: inTitle,
    nameSays: told.inNames,
    textSays: inText,
    sentenceSays: sentenceShare / total,
    saysAll: all > 0.99 ? 1 : all ** 2,
    titleCovered: told.covered,
    saidOtherwise: told.otherwise,
    longestRun: runShare,
    runInTitle: titleRun ? Math.min(1, Math.min(title.length, meaning.asked.length) / Math.max(1, meaning.asked.length)) : 0,
    pairs: record.kind === 'department' && !isNamed ? 0 : pairs / query.bestScore,
    preferred: preferred.share,
    preferredAlone: preferred.alone,
    combined: combined?.place ?? 0,
    combinedLength: combined?.length ?? 0,
    everyday,
    isNamed: isNamed ? 1 : 0,
    isNamedAmongOthers: isNamed ? Math.min(3, weighted.filter((w) => w.term.weight === 'whole').length) / 3 : 0,
    namedBearsIt: !isNamed && named > 0 ? 1 : 0,
    allNamedBearIt: names.length > 1 && named === names.length ? 1 : 0,
    isDuty: dutyOnly,
    isDutyWho: dutyShare * asks('who'),
    numberHeld: held,
    numberMissing: missing,
    yearHeld: years.some((y) => record.years?.includes(String(y.value))) ? 1 : 0,
    whoTask: asks('who') * is('task'),
    whoDepartment: asks('who') * is('department'),
    meaningGlossary: asks('meaning') * is('glossary') * Math.max(titleIsWord, nameIsWord, inTitle),
    askedOfEntry: intent !== undefined && intent !== 'meaning' ? is('glossary') + is('note') : 0,
    amountGoal: asks('amount') * is('goal'),
    amountTask: asks('amount') * is('task'),
    amountPage: asks('amount') * is('page') * Math.max(titleIsWord, nameIsWord),
    whenPage: asks('when') * is('page'),
    whenGoal: asks('when') * is('goal'),
    howTask: asks('how') * is('task'),
    howIncentive: asks('how') * is('incentive'),
    longText: Math.min(1, doc.length / 1000),
    pageSays: is('page') * inText,
  };
  return { doc, values: FEATURES.map((f) => values[f]), sentence, words: [...new Set(told.words)], via: [...new Set(told.via)] };
}
