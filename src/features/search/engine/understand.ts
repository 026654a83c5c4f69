import { bestCorrection, isWeak, wholeCorrection, type Correction } from './correct.ts';
import { occurs, type Engine } from './engine.ts';
import { inEnglish } from './english.ts';
import { fold, plainQuery } from './fold.ts';
import { intentOf, type Intent } from './intent.ts';
import { namesTyped } from './name-slips.ts';
import { findNames, type FoundName } from './names.ts';
import { meaningOf, type Meaning, type Term } from './meaning.ts';
import { monthsAs, numberedPlace, plainAmounts, type NumberedPlace } from './numbers.ts';
import { segment, type Piece } from './segment.ts';
import { LIKELY_NAME, SLIP, WHOLE_NAME } from './weights.ts';

/** What a query means, as far as can be said before anything is looked up. */
export interface Understanding extends Meaning {
  /** The query in plain form, for comparing; what is quoted to a reader is what was typed. */
  plain: string;
  /** The query as it is looked for: folded, slips mended, letters read as pinyin. */
  asked: string;
  intent: Intent | undefined;
  place: NumberedPlace | undefined;
  /** The query is departments' names and nothing else. */
  onlyName: boolean;
  corrections: Correction[];
}

const nothing = (plain: string): Understanding => ({
  plain,
  asked: fold(plain),
  intent: intentOf(plain),
  place: undefined,
  names: [],
  onlyName: false,
  terms: [],
  matter: '',
  corrections: [],
  spelt: [],
  unknown: [],
  outside: [],
});

/** Whether a query begins with a place that is not the plan's own: 包头市文化局 is no short form of a department's name. */
function isElsewhere({ index, words, wording }: Engine, query: string): boolean {
  const area = /^[\u4e00-\u9fff]{2,4}?[省市县旗盟州区](?!场)/.exec(query)?.[0];
  if (area === undefined || index.places.includes(area)) return false;
  const { outside, names } = words.get(area) ?? {};
  return (
    outside?.kind === 'place' ||
    outside?.kind === 'part' ||
    (!names && !wording.includes(area) && !index.places.some((p) => area.startsWith(p)))
  );
}

/** The names that a whole query is, by characters, pinyin or initials. */
function wholeNames(engine: Engine, query: string): FoundName[] {
  if (isElsewhere(engine, query)) return [];
  const here = engine.index.places.find((p) => query.startsWith(p) && query.length > p.length + 1);
  return [...new Set([query, query.slice(here?.length ?? 0)])]
    .flatMap((name) => findNames(engine.index.names, name))
    .filter((n) => n.how !== 'contains' && n.how !== 'typo')
    .toSorted((a, b) => b.score - a.score)
    .filter((n, i, list) => list.findIndex((m) => m.id === n.id) === i);
}

/** Whether known words of four and more characters carry a query, so that nothing needs mending. */
function isCarried(pieces: readonly Piece[]): boolean {
  const lengthOf = (list: readonly Piece[]): number => list.reduce((sum, p) => sum + p.text.length, 0);
  const said = pieces.filter((p) => p.kind !== 'stop' && p.kind !== 'light');
  return lengthOf(said.filter((p) => !isWeak(p) && p.text.length >= 4)) >= SLIP.carried * lengthOf(said);
}

/** The pieces of a query with its slips mended where they leave nothing to find. */
function mend(engine: Engine, query: string): { pieces: Piece[]; corrections: Correction[] } {
  const corrections: Correction[] = [];
  let text = query;
  let pieces = segment(engine, text);
  for (let round = 0; round < 3; round++) {
    const best = bestCorrection(engine, pieces, isCarried(pieces)) ?? wholeCorrection(engine, pieces);
    if (!best) break;
    corrections.push(best);
    text = text.replace(best.from, best.to);
    pieces = segment(engine, text);
  }
  return { pieces, corrections };
}

/** Whether a word names a whole list, 任务 say: beside a department it asks for that department's. */
const listsAll = (engine: Engine, word: string): boolean =>
  engine.docs.some((d) => d.record.kind === 'page' && (d.title === word || d.also.includes(word)));

/** Nothing but small words means those of them that name something: a page of tasks, say. */
function withBareWords(engine: Engine, pieces: readonly Piece[]): Piece[] {
  if (!pieces.every((p) => p.kind === 'stop' || p.kind === 'light')) return [...pieces];
  const naming = pieces.filter((p) => engine.words.get(p.text)?.chosen === true);
  const bare = naming.length > 0 ? naming : pieces.filter((p) => p.kind === 'stop' && occurs(engine, p.text));
  return pieces.map((p) => (bare.includes(p) ? { ...p, kind: 'known' } : p));
}

/**
 * Works out what a query means. Pure; never throws, whatever is typed.
 * @param asTyped slips are left as they are: the reader said so
 */
export function understand(engine: Engine, raw: string, asTyped = false): Understanding {
  const plain = plainAmounts(plainQuery(raw, engine.variants));
  const named = numberedPlace(plain);
  const place = named?.kind !== 'task' || engine.byId.has(`tasks/${named.number}`) ? named : undefined;
  const query = monthsAs(engine.corpus, fold(place ? place.rest : plain));
  const base = { ...nothing(plain), place, asked: query };

  const english = place || engine.words.has(query) ? undefined : inEnglish(engine, plain);
  if (english?.id !== undefined)
    return { ...base, onlyName: true, names: [{ id: english.id, score: WHOLE_NAME, matched: english.name, how: 'exact' }] };
  if (english?.outside) return { ...base, outside: [english.outside] };

  const whole = wholeNames(engine, query);
  const sure = whole.filter((n) => n.score >= WHOLE_NAME);
  if (sure.length > 0 && !engine.words.get(query)?.outside) return { ...base, onlyName: true, names: sure };

  const { pieces, corrections } = asTyped ? { pieces: segment(engine, query), corrections: [] } : mend(engine, query);
  const meaning = meaningOf(engine, withBareWords(engine, pieces));
  const asked = pieces.map((p) => p.text).join('');
  const silent = meaning.names.length === 0 && meaning.terms.every((t) => t.weight === 'weak');
  // A few lone characters that happen to occur say nothing of a longer query.
  if (silent && query.length > 2 && meaning.outside.length === 0) {
    meaning.terms = [];
    meaning.unknown = query === '' ? [] : [query];
  }
  const likely = /^[a-z]+$/.test(query) && (silent || meaning.spelt.length > 0) ? whole.filter((n) => n.score >= LIKELY_NAME) : [];
  const near = silent && likely.length === 0 && meaning.outside.length === 0 ? nearNames(engine, query) : [];
  const names = [
    ...wholeNames(engine, asked).filter((n) => n.score >= WHOLE_NAME && meaning.outside.length === 0),
    ...likely,
    ...meaning.names,
    ...near,
  ].filter((n, i, all) => all.findIndex((m) => m.id === n.id) === i);
  const isOwn = (t: Term): boolean => names.length > 0 && names.every((n) => t.duties.includes(n.id));
  const lists = meaning.terms.every((t) => t.weight !== 'whole' || listsAll(engine, t.text) || isOwn(t));
  return {
    ...base,
    ...meaning,
    asked,
    corrections,
    names,
    onlyName: names.length > 0 && (likely.length > 0 || (lists && meaning.unknown.length === 0)),
  };
}

/** Names that a short query of unknown words is a slip away from. */
function nearNames(engine: Engine, query: string): FoundName[] {
  const near = namesTyped(engine.index.names, query);
  const typos = findNames(engine.index.names, query).filter((n) => n.how === 'typo');
  return near.length > 0 && near.length <= 2 && (typos.length > 0 || /^[a-z]{4,}$/.test(query))
    ? near.slice(0, 1).map((id) => ({ id, score: LIKELY_NAME, matched: typos[0]?.matched ?? query, how: 'typo' }))
    : [];
}
