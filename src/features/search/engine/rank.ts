import { contains, placeOf, type Doc, type Engine, type Sentence } from './engine.ts';
import type { Kind } from './types.ts';
import type { Understanding, Unit } from './understand.ts';

/** How much a kind of record counts when it says the same as another: the plan before what is said about it. */
const PRIOR: Record<Kind, number> = {
  task: 1,
  incentive: 0.97,
  goal: 0.95,
  department: 0.8,
  text: 0.88,
  page: 0.8,
  glossary: 0.74,
  guide: 0.7,
  case: 0.65,
  note: 0.6,
};

/** A record that answers a query. */
export interface Hit {
  doc: Doc;
  score: number;
  /** Sentence that says most of what was asked, if any. */
  sentence: Sentence | undefined;
  /** Words that were found, as the texts write them. */
  words: string[];
  /** Words of the texts that were looked for in place of the reader's. */
  via: string[];
}

interface Weighted {
  unit: Unit;
  weight: number;
}

const bigrams = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

function weigh(engine: Engine, units: readonly Unit[]): Weighted[] {
  return units.map((unit) => {
    const having = engine.docs.filter((d) => unit.alternatives.some((a) => contains(d.all, a.text))).length;
    const rarity = Math.log(1 + engine.docs.length / (having + 0.5));
    return { unit, weight: rarity * (unit.weak ? 0.25 : 1 + 0.2 * Math.min(unit.text.length - 2, 6)) };
  });
}

function occurrences(text: string, words: string): number {
  let n = 0;
  for (let at = placeOf(text, words); at >= 0; at = placeOf(text, words, at + words.length)) n++;
  return n;
}

/** Entries and notes bear a term as their title; unless the meaning is asked for, the task that uses the term is what readers are after. */
const ENTRY = 1.05;

/** How well a record says some words: as its title, as a name it also has, in its text. */
function strengthOf(doc: Doc, words: string): number {
  if (doc.title === words) return 2.6;
  if (doc.also.includes(words)) return 2.3;
  const inTitle = contains(doc.title, words) ? 1.35 + (0.9 * words.length) / doc.title.length : 0;
  const inAlso = doc.also.some((a) => contains(a, words)) ? 1.2 : 0;
  const times = Math.min(
    4,
    doc.sentences.reduce((sum, s) => sum + occurrences(s.text, words), 0),
  );
  return Math.max(inTitle, inAlso) + (times > 0 ? (inTitle > 0 ? 0.08 : 0.8) + 0.08 * times : 0);
}

const strength = (doc: Doc, words: string): number =>
  doc.record.kind === 'glossary' || doc.record.kind === 'note' ? Math.min(ENTRY, strengthOf(doc, words)) : strengthOf(doc, words);

function bestSentence(doc: Doc, weighted: readonly Weighted[]): { sentence: Sentence | undefined; share: number } {
  const total = weighted.reduce((sum, w) => sum + w.weight, 0) || 1;
  let best: { sentence: Sentence | undefined; share: number } = { sentence: undefined, share: 0 };
  for (const [i, sentence] of doc.sentences.entries()) {
    const said = weighted.reduce(
      (sum, { unit, weight }) =>
        sum + weight * Math.max(0, ...unit.alternatives.filter((a) => contains(sentence.text, a.text)).map((a) => a.factor)),
      0,
    );
    // The first sentence of a task is its title, which the result shows anyway.
    const share = said / total - (i === 0 && doc.record.kind === 'task' ? 0.01 : 0);
    if (share > best.share) best = { sentence, share };
  }
  return best;
}

function hitOf(doc: Doc, weighted: readonly Weighted[], grams: ReadonlyMap<string, number>): Hit | undefined {
  const total = weighted.reduce((sum, w) => sum + w.weight, 0);
  if (total === 0) return undefined;
  let said = 0;
  let covered = 0;
  const words: string[] = [];
  const via: string[] = [];
  for (const { unit, weight } of weighted) {
    let best = 0;
    let by: Unit['alternatives'][number] | undefined;
    for (const a of unit.alternatives) {
      const value = a.factor * strength(doc, a.text);
      if (value > 0) words.push(a.text);
      if (value > best) [best, by] = [value, a];
    }
    if (!by) continue;
    said += weight * best;
    covered += weight * Math.min(1, by.factor + 0.2);
    if (by.via !== undefined) via.push(by.via);
  }
  const gramTotal = [...grams.values()].reduce((a, b) => a + b, 0);
  const shared = gramTotal === 0 ? 0 : [...grams].reduce((sum, [g, w]) => sum + (doc.all.includes(g) ? w : 0), 0) / gramTotal;
  if (covered === 0) return undefined;
  const { sentence, share } = bestSentence(doc, weighted);
  const score = (said / total) * (0.35 + 0.65 * (covered / total) ** 1.5) + 0.25 * shared + 0.3 * share;
  return { doc, score: score * PRIOR[doc.record.kind], sentence, words: [...new Set(words)], via: [...new Set(via)] };
}

const INTENT_KINDS: Record<NonNullable<Understanding['intent']>, Partial<Record<Kind, number>>> = {
  who: { task: 1.2, department: 1.05, glossary: 0.9, note: 0.8 },
  meaning: { glossary: 3 },
  amount: { goal: 1.2, task: 1.1 },
  when: { goal: 1.15, task: 1.1, page: 1.1 },
};

/** Records that say what the units ask for, best first. */
export function rank(engine: Engine, { units, intent, names, first }: Understanding): Hit[] {
  const weighted = weigh(engine, units);
  const grams = new Map<string, number>();
  for (const { text } of units.filter((u) => !u.weak))
    for (const g of bigrams(text)) {
      const having = engine.docs.filter((d) => d.all.includes(g)).length;
      if (having > 0) grams.set(g, Math.log(1 + engine.docs.length / having));
    }
  const named = new Set(names.map((n) => n.id));
  // What editors put first for a word is first for the word alone; beside other words it is one hint among them.
  const alone = units.filter((u) => !u.weak).length > 1 ? 0.12 : 1;
  const hits: Hit[] = [];
  for (const doc of engine.docs) {
    const hit = hitOf(doc, weighted, grams);
    if (!hit) continue;
    if (intent) hit.score *= INTENT_KINDS[intent][doc.record.kind] ?? 1;
    if (named.size > 0 && doc.record.departments?.some((d) => named.has(d))) hit.score *= 1.35;
    const preferred = first.indexOf(doc.record.id);
    if (preferred >= 0) hit.score += (2 - 0.1 * preferred) * alone;
    hits.push(hit);
  }
  for (const [i, id] of first.entries()) {
    const doc = engine.byId.get(id);
    if (doc && !hits.some((h) => h.doc === doc)) hits.push({ doc, score: (2 - 0.1 * i) * alone, sentence: undefined, words: [], via: [] });
  }
  return hits.toSorted((a, b) => b.score - a.score);
}
