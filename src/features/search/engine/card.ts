import { contains, type Doc, type Engine } from './engine.ts';
import { placeOfHit, type Hit } from './rank.ts';
import type { Understanding } from './understand.ts';
import { SURE } from './weights.ts';

/** The answer above the results, where one record certainly answers. */
export interface Card {
  /** What kind of answer: 责任单位, 原文, 术语, 文件信息. */
  label: string;
  text: string;
  /** Pages that the answer names. */
  links: { text: string; url: string }[];
  /** Where it is said. */
  source: { text: string; url: string };
}

const titleOf = ({ record }: Doc): string => (record.number === undefined ? record.title : `任务${record.number} ${record.title}`);
const linkTo = (hit: Pick<Hit, 'doc' | 'sentence'>): Card['source'] => ({ text: titleOf(hit.doc), url: placeOfHit(hit).url });
const bare = (doc: Doc): Pick<Hit, 'doc' | 'sentence'> => ({ doc, sentence: undefined });

/** The responsible departments of a record, as the answer to who. */
function unitsOf(engine: Engine, hit: Pick<Hit, 'doc' | 'sentence'>): Card | undefined {
  const { kind, departments = [] } = hit.doc.record;
  const units = departments.map((id) => engine.byId.get(`departments/${id}`)).filter((d) => d !== undefined);
  if (units.length === 0 || kind === 'department') return undefined;
  return {
    label: kind === 'task' ? '责任单位' : '所在任务的责任单位',
    text: '',
    links: units.map((d) => ({ text: d.record.title, url: d.record.url })),
    source: linkTo(hit),
  };
}

/** What departments that were named bear: one its tasks, several those that they share. */
function borneBy(engine: Engine, { names }: Understanding): Card | undefined {
  const docs = names.map((n) => engine.byId.get(`departments/${n.id}`)).filter((d) => d !== undefined);
  const [first] = docs;
  if (!first) return undefined;
  const tasks = engine.docs.filter((d) => d.record.kind === 'task' && names.every((n) => d.record.departments?.includes(n.id)));
  const who = docs.map((d) => d.record.title).join('、');
  const together = docs.length > 1 ? '共同' : '';
  return {
    label: '责任单位',
    text: tasks.length > 0 ? `${who}${together}承担${tasks.length}项任务：` : `${who}没有共同承担的任务。`,
    links: tasks.map((d) => ({ text: titleOf(d), url: d.record.url })),
    source: { text: first.record.title, url: first.record.url },
  };
}

/** The card of one record, by what was asked; undefined where the record says more than one answer. */
function recordCard(engine: Engine, hit: Hit, { intent, asked }: Understanding): Card | undefined {
  const { record, sentences } = hit.doc;
  const { excerpt } = placeOfHit(hit);
  if (record.id.startsWith('notice/'))
    return { label: '文件信息', text: record.title, links: [], source: { text: '方案原文', url: record.url } };
  if (intent === 'who') return unitsOf(engine, hit);
  if (intent === 'meaning' && record.kind === 'glossary') {
    const told = sentences.at(-1)?.raw;
    // 专业布点 is not 专业布点占比: only the term itself is explained.
    const isTerm = [hit.doc.title, ...hit.doc.also].some((term) => asked.includes(term));
    return told === undefined || !isTerm ? undefined : { label: '术语', text: told, links: [], source: linkTo(hit) };
  }
  // Of an incentive only the last sentence is the notice's own.
  const isText = record.kind !== 'incentive' || hit.sentence === sentences.at(-1);
  const states = isText && (intent === 'amount' || intent === 'when') && (hit.sentence?.amounts.length ?? 0) > 0;
  return states && (record.kind === 'task' || record.kind === 'goal' || record.kind === 'incentive')
    ? { label: '原文', text: excerpt, links: [], source: linkTo(hit) }
    : undefined;
}

/** Whether other records hold the very words of a query and the best does not: everyday words may then have led astray. */
function isSaidElsewhere({ matter }: Understanding, best: Hit, ranked: readonly Hit[]): boolean {
  const words = matter.replaceAll(' ', '');
  return words !== '' && !contains(best.doc.all, words) && ranked.some((hit) => contains(hit.doc.all, words));
}

/**
 * The answer card of a query: for names and numbered tasks, and where the best record leaves the second far behind and every word of the query is known.
 * @param ranked hits by the ranking alone, best first
 */
export function cardOf(engine: Engine, meaning: Understanding, ranked: readonly Hit[]): Card | undefined {
  if (meaning.corrections.length > 0 || meaning.outside.length > 0) return undefined;
  const task = meaning.place?.kind === 'task' ? engine.byId.get(`tasks/${meaning.place.number}`) : undefined;
  if (task) return unitsOf(engine, bare(task));
  const certain = meaning.names.length > 0 && meaning.names.every((n) => n.how !== 'typo' && n.score === meaning.names[0]?.score);
  if (meaning.onlyName) return certain ? borneBy(engine, meaning) : undefined;
  const [best, second] = ranked;
  const isSure =
    best && meaning.unknown.length === 0 && best.score - (second?.score ?? 0) >= SURE && !isSaidElsewhere(meaning, best, ranked);
  return isSure ? recordCard(engine, best, meaning) : undefined;
}
