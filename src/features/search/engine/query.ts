import type { Doc, Engine } from './engine.ts';
import { rank, type Hit } from './rank.ts';
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
  /** Words to mark in title and excerpt, folded. */
  words: string[];
  /** Why it is here, when its words are not those of the query. */
  why: string | undefined;
  group: string | undefined;
  departments: string[];
  years: string[];
}

export interface Answer {
  query: string;
  results: Result[];
  /** What was looked for instead, when the query has a slip. */
  corrected: string | undefined;
  /** How sure the model is that this answers all of the query, from 0 to 1. */
  coverage: number;
  understanding: Understanding;
}

const bare = (doc: Doc): Hit => ({ doc, score: 0, sentence: undefined, words: [], via: [] });

/** A department and all that is its. */
function departmentHits(engine: Engine, id: string): Hit[] {
  const own = engine.byId.get(`departments/${id}`);
  const theirs = engine.docs.filter((d) => d.record.kind === 'task' && d.record.departments?.includes(id));
  return [...(own ? [own] : []), ...theirs].map(bare);
}

/** Records that bear the number that the query names. */
function placeHits(engine: Engine, place: Understanding['place']): Hit[] {
  if (!place) return [];
  if (place.kind === 'task') return [engine.byId.get(`tasks/${place.number}`)].filter((d) => d !== undefined).map(bare);
  const numeral = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][place.number];
  if (numeral === undefined) return [];
  if (place.kind === 'group') {
    const group = Object.entries(engine.index.groups).find(([, heading]) => heading.startsWith(`（${numeral}）`))?.[0];
    return engine.docs.filter((d) => d.record.kind === 'task' && d.record.group === group).map(bare);
  }
  return engine.docs.filter((d) => d.record.also?.some((a) => a.startsWith(`${numeral}、`))).map(bare);
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
    const shown = meaning.names.find((n) => record.departments?.includes(n.id));
    return shown && `责任单位：${engine.byId.get(`departments/${shown.id}`)?.record.title ?? ''}`;
  }
  if (meaning.spelt.length > 0) return `拼音：${meaning.spelt.join(' ')}`;
  if (hit.via.length > 0) return `按“${hit.via.slice(0, 2).join('”“')}”查找`;
  return undefined;
}

function resultOf(engine: Engine, hit: Hit, meaning: Understanding): Result {
  const { record, sentences } = hit.doc;
  const titled = record.kind === 'task' && hit.sentence === sentences[0];
  const anchor = hit.sentence && !titled ? hit.sentence.anchor : record.kind === 'task' ? undefined : sentences[0]?.anchor;
  const excerpt = hit.sentence && !titled ? hit.sentence.raw : (sentences[record.kind === 'task' ? 1 : 0]?.raw ?? '');
  return {
    id: record.id,
    kind: record.kind,
    title: record.title,
    number: record.number,
    url: anchor === undefined ? record.url : `${record.url}#${anchor}`,
    excerpt,
    words: hit.words,
    why: whyOf(engine, hit, meaning),
    group: record.group,
    departments: record.departments ?? [],
    years: record.years ?? [],
  };
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

/** Answers a query from what the model knows, best first. Pure; never throws, whatever is typed. */
export function answer(engine: Engine, raw: string): Answer {
  const meaning = understand(engine, raw);
  const ranked = rank(engine, meaning);
  const own = meaning.names.flatMap((n) => departmentHits(engine, n.id).slice(0, meaning.onlyName ? undefined : 1));
  const places = placeHits(engine, meaning.place);
  const strong = ranked.length > 0 && (ranked[0]?.score ?? 0) > 0.5;
  const departments = meaning.names.map((n) => engine.byId.get(`departments/${n.id}`)).filter((d) => d !== undefined);
  const named = meaning.onlyName ? [...departments.map(bare), ...own] : strong ? [...ranked.slice(0, 1), ...own] : own;
  const hits = unique([...places, ...named, ...ranked]);
  const corrected = meaning.corrections.reduce((text, c) => text.replace(c.from, c.to), meaning.plain.replace(/\s+/g, ''));
  const known = meaning.units.filter((u) => !u.weak).length;
  return {
    query: meaning.plain,
    results: hits.map((hit) => resultOf(engine, hit, meaning)),
    corrected: meaning.corrections.length > 0 ? corrected : undefined,
    coverage: places.length > 0 || meaning.onlyName ? 1 : known === 0 ? 0 : known / (known + meaning.unknown.length),
    understanding: meaning,
  };
}
