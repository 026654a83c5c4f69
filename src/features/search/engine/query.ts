import { isAbsent } from './absence.ts';
import { contains, type Doc, type Engine, type Outside } from './engine.ts';
import { fold } from './fold.ts';
import { cardOf, type Card } from './card.ts';
import { asksForOffice } from './intent.ts';
import { candidates, placeOfHit, rank, type Hit } from './rank.ts';
import type { Kind } from './types.ts';
import { understand, type Understanding } from './understand.ts';

export { prepare } from './engine.ts';
export type { Engine } from './engine.ts';

/** A result as a page shows it. */
export interface Result {
  id: string;
  kind: Kind;
  title: string;
  number?: number | undefined;
  /** Address with the anchor of the best sentence, relative to the site's base. */
  url: string;
  excerpt: string;
  /** Other sentences that would do as an excerpt. */
  others: string[];
  /** Words to mark in title and excerpt, folded. */
  words: string[];
  /** Why it is here, when its words are not those of the query. */
  why: string | undefined;
  group: string | undefined;
  departments: string[];
  years: string[];
}

export interface Answer {
  /** The query in plain form. */
  query: string;
  results: Result[];
  /** The plan does not hold what was asked; the results are what is near. */
  absent: boolean;
  /** What the query names that the plan does not touch. */
  outside: Outside[];
  /** What was looked for instead, when the query has a slip. */
  corrected: string | undefined;
  /** Whether a record holds the query as one phrase, or bears it as a name. */
  isHeld: boolean;
  /** How sure the model is that this answers all of the query, from 0 to 1. */
  coverage: number;
  understanding: Understanding;
  /** The answer, where one record certainly gives it. */
  card: Card | undefined;
}

const bare = (doc: Doc): Hit => ({ doc, score: 0, sentence: undefined, words: [], via: [] });
const present = (docs: readonly (Doc | undefined)[]): Hit[] => docs.filter((d) => d !== undefined).map(bare);

/** The departments that a query names and nothing else: with several, first what they share, then each; with one, its tasks. */
function nameHits(engine: Engine, { names, onlyName }: Understanding): Hit[] {
  if (!onlyName) return [];
  const own = present(names.map((n) => engine.byId.get(`departments/${n.id}`)));
  const bearing = (ids: readonly string[]): Hit[] =>
    present(engine.docs.filter((d) => d.record.kind === 'task' && ids.every((id) => d.record.departments?.includes(id))));
  const certain = names.filter((n) => n.score === names[0]?.score);
  const shared = certain.length > 1 && certain.every((n) => n.how === 'contains') ? bearing(certain.map((n) => n.id)) : [];
  return [...shared, ...own, ...names.flatMap((n) => bearing([n.id]))];
}

/** The department whose duties, and nothing else, are asked for by an office's word: 知识产权局, 管科研的部门. */
function officeHits(engine: Engine, { plain, names, terms }: Understanding): Hit[] {
  const whole = terms.filter((t) => t.weight === 'whole');
  if (names.length > 0 || whole.length === 0 || !asksForOffice(plain)) return [];
  const common = (whole[0]?.duties ?? []).filter((id) => whole.every((t) => t.duties.includes(id)));
  return common.length === 1 ? present(common.map((id) => engine.byId.get(`departments/${id}`))) : [];
}

/** Departments named beside other words stand right after the best record; of a name alone, only what bears it is a result. */
function besideNames(engine: Engine, { names, onlyName }: Understanding, ranked: readonly Hit[]): readonly Hit[] {
  if (names.length === 0) return ranked;
  if (onlyName) return ranked.filter(({ doc }) => names.some((n) => doc.record.departments?.includes(n.id)));
  return [...ranked.slice(0, 1), ...present(names.map((n) => engine.byId.get(`departments/${n.id}`))), ...ranked.slice(1)];
}

/** Records that bear the number that the query names. */
function placeHits(engine: Engine, place: Understanding['place']): Hit[] {
  if (!place) return [];
  if (place.kind === 'task') return present([engine.byId.get(`tasks/${place.number}`)]);
  const numeral = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][place.number];
  if (numeral === undefined) return [];
  if (place.kind === 'group') {
    const group = Object.entries(engine.index.groups).find(([, heading]) => heading.startsWith(`（${numeral}）`))?.[0];
    return present([
      engine.byId.get(`groups/${group ?? ''}`),
      ...engine.docs.filter((d) => d.record.kind === 'task' && d.record.group === group),
    ]);
  }
  return present(engine.docs.filter((d) => d.record.also?.some((a) => a.startsWith(`${numeral}、`))));
}

const WHY = {
  exact: '单位名称',
  stem: '单位名称',
  prefix: '单位名称',
  contains: '单位名称',
  abbreviation: '单位简称',
  pinyin: '拼音',
  initials: '拼音首字母',
  typo: '名称相近',
} as const;

function whyOf(engine: Engine, hit: Hit, meaning: Understanding): string | undefined {
  const { record } = hit.doc;
  const name = record.kind === 'department' ? meaning.names.find((n) => `departments/${n.id}` === record.id) : undefined;
  if (name) {
    if (name.how === 'pinyin' || name.how === 'initials') return `${WHY[name.how]}：${name.matched}`;
    return name.matched === record.title ? undefined : `${WHY[name.how]}：${name.matched}`;
  }
  if (meaning.onlyName && record.kind === 'task') {
    const shown = meaning.names.filter((n) => record.departments?.includes(n.id));
    return shown.length > 0
      ? `责任单位：${shown.map((n) => engine.byId.get(`departments/${n.id}`)?.record.title ?? '').join('、')}`
      : undefined;
  }
  if (meaning.spelt.length > 0) return `拼音：${meaning.spelt.join(' ')}`;
  return hit.via.length > 0 ? `按“${hit.via.slice(0, 2).join('”“')}”查找` : undefined;
}

/** What a department does in the plan, in place of an excerpt. */
function borneBy(engine: Engine, { record }: Doc): string {
  const tasks = engine.docs.filter((d) => d.record.kind === 'task' && d.record.departments?.includes(record.departments?.[0] ?? ''));
  return tasks.length === 0 ? '' : `承担${tasks.length}项任务：${tasks.map((d) => `${d.record.number}.${d.record.title}`).join('；')}。`;
}

function resultOf(engine: Engine, hit: Hit, meaning: Understanding): Result {
  const { record } = hit.doc;
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    number: record.number,
    ...placeOfHit(hit),
    ...(record.kind === 'department' ? { excerpt: borneBy(engine, hit.doc) } : {}),
    others: record.kind === 'incentive' ? hit.doc.sentences.map((s) => s.raw) : [],
    words: hit.words,
    why: whyOf(engine, hit, meaning),
    group: record.group,
    departments: record.departments ?? [],
    years: record.years ?? [],
  };
}

/** The query with its slips mended, as it is told: in the reader's own writing where that can be kept, else as it is looked for. */
function correctedText({ corrections, plain, asked }: Understanding): string | undefined {
  if (corrections.length === 0) return undefined;
  let text = plain.replace(/\s+/g, '');
  for (const { from, to } of corrections) {
    if (!text.includes(from)) return asked;
    text = text.replace(from, to);
  }
  return text;
}

/** Hits without repeats, each at its first place; of repeats, the one that knows its sentence. */
function unique(hits: readonly Hit[]): Hit[] {
  const found = new Map<Doc, Hit>();
  for (const hit of hits) {
    const earlier = found.get(hit.doc);
    if (!earlier || (!earlier.sentence && hit.sentence)) found.set(hit.doc, hit);
  }
  return [...found.values()];
}

/**
 * Answers a query from what the model knows, best first. Pure; never throws, whatever is typed.
 * @param asTyped slips are left as they are
 */
export function answer(engine: Engine, raw: string, asTyped = false): Answer {
  const meaning = understand(engine, raw, asTyped);
  const { query, list } = candidates(engine, meaning);
  const ranked = rank(list);
  const hits = unique([
    ...placeHits(engine, meaning.place),
    ...nameHits(engine, meaning),
    ...officeHits(engine, meaning),
    ...besideNames(engine, meaning, ranked),
  ]);
  const absent = isAbsent(engine, query, list);
  const known = meaning.terms.filter((t) => t.weight !== 'weak').length;
  return {
    query: meaning.plain,
    results: hits.map((hit) => resultOf(engine, hit, meaning)),
    absent,
    isHeld: meaning.place !== undefined || meaning.onlyName || engine.docs.some((d) => contains(d.all, fold(meaning.plain))),
    outside: meaning.outside,
    corrected: correctedText(meaning),
    coverage: meaning.place || meaning.onlyName ? 1 : known === 0 ? 0 : known / (known + meaning.unknown.length),
    understanding: meaning,
    card: absent ? undefined : cardOf(engine, meaning, ranked),
  };
}
