import { correct, type Correction } from './correct.ts';
import { contains, type Engine } from './engine.ts';
import { foldText, plainQuery } from './fold.ts';
import { findNames, type FoundName } from './names.ts';
import { monthsAs, numberedPlace, plainAmounts, type NumberedPlace } from './numbers.ts';
import { segment, type Piece } from './segment.ts';
import { spellings } from './sounds.ts';
import { intentOf, type Intent } from './stop-words.ts';

/** A word to look for, and other words that would do as well. */
export interface Unit {
  text: string;
  alternatives: { text: string; factor: number; via?: string }[];
  /** A lone character tells little. */
  weak: boolean;
}

/** What a query means, as far as can be said before anything is looked up. */
export interface Understanding {
  /** The query in plain form, as it would be shown again. */
  plain: string;
  intent: Intent | undefined;
  place: NumberedPlace | undefined;
  /** Departments that the query names, best first. */
  names: FoundName[];
  /** The query is a department's name and nothing else. */
  onlyName: boolean;
  units: Unit[];
  /** Records that the content's editors put first for a word of the query. */
  first: string[];
  corrections: Correction[];
  /** Words that pinyin was read as. */
  spelt: string[];
  /** Words that no text knows. */
  unknown: string[];
}

/** What follows a name that makes it a name and not a word. */
const OFFICE = /^(局|委员会|委|部门|系统|单位|厅|院|会)/;

/** Departments named within a longer query, and what is left without them. */
function namesWithin(engine: Engine, query: string): { names: FoundName[]; rest: string } {
  const forms = engine.index.names
    .flatMap(({ id, forms: all }) => all.map((f) => ({ id, text: foldText(f.text).text })))
    .filter(({ text }) => text.length > 1)
    .toSorted((a, b) => b.text.length - a.text.length);
  const names: FoundName[] = [];
  let rest = query;
  for (const { id, text } of forms) {
    const at = rest.indexOf(text);
    if (at < 0) continue;
    const after = OFFICE.exec(rest.slice(at + text.length))?.[0] ?? '';
    const office = after !== '' || text.length > 2 || OFFICE.test(text.slice(-1));
    if (!office) continue;
    // A longer word of the text around it is that word: 高新技术企业 names no zone.
    rest = `${rest.slice(0, at).replace(/[\u4e00-\u9fff]?市$/, '')} ${rest.slice(at + text.length + after.length)}`;
    if (!names.some((n) => n.id === id)) names.push({ id, score: 80, matched: text, how: 'contains' });
  }
  return { names, rest };
}

/** A query with its slips mended where they leave nothing to find. */
function mend(engine: Engine, query: string): { query: string; pieces: Piece[]; corrections: Correction[] } {
  const corrections: Correction[] = [];
  let text = query;
  let pieces = segment(engine, text);
  for (let round = 0; round < 3; round++) {
    const best = bestCorrection(engine, pieces) ?? wholeCorrection(engine, pieces);
    if (!best) break;
    corrections.push(best);
    text = text.replace(best.from, best.to);
    pieces = segment(engine, text);
  }
  return { query: text, pieces, corrections };
}

const isWeak = ({ kind, text }: Piece): boolean => (kind === 'single' || kind === 'unknown') && /^[\u4e00-\u9fff]+$/.test(text);

/** The name that a query of some odd pieces is but for one slip: 公共技能实|中心. */
function wholeCorrection(engine: Engine, pieces: readonly Piece[]): Correction | undefined {
  const words = pieces.map((p) => p.text).join('');
  if (pieces.length < 2 || words.length < 4 || words.length > 20 || pieces.some((p) => p.kind !== 'known')) return undefined;
  const found = correct(engine, words);
  return found && engine.lexicon.has(found.to) ? found : undefined;
}

/** The best correction of any run of pieces around one that says nothing. */
function bestCorrection(engine: Engine, pieces: readonly Piece[]): Correction | undefined {
  let best: Correction | undefined;
  const tried = new Set<string>();
  for (const [i, piece] of pieces.entries()) {
    if (!isWeak(piece)) continue;
    for (let from = Math.max(0, i - 3); from <= i; from++)
      for (let to = Math.min(pieces.length - 1, i + 3); to >= i; to--) {
        const window = pieces.slice(from, to + 1);
        const words = window.map((p) => p.text).join('');
        const edges = window.length > 1 && [window[0], window.at(-1)].some((p) => p?.kind === 'stop' && p.text.length > 1);
        if (edges || words.length < 2 || words.length > 12 || tried.has(words)) continue;
        tried.add(words);
        const found = correct(engine, words);
        if (!found) continue;
        const strange = window.some((p) => p.kind === 'unknown');
        const sure = found.score >= (words.length < 3 ? 1.3 : words.length < 4 && !strange ? 0.9 : 0.4);
        const value = found.score + words.length * 0.25;
        if (sure && (!best || value > best.score)) best = { ...found, score: value };
      }
  }
  return best;
}

/** Runs of characters that make no word of the texts: words that only other pages may know. */
function strangers(pieces: readonly Piece[]): string[] {
  const runs = [''];
  for (const piece of pieces) {
    if (isWeak(piece)) runs.push((runs.pop() ?? '') + piece.text);
    else runs.push('');
  }
  return runs.filter((run) => run.length > 1);
}

function unitsOf(engine: Engine, pieces: readonly Piece[]): { units: Unit[]; first: string[]; unknown: string[] } {
  const units: Unit[] = [];
  const first: string[] = [];
  const unknown: string[] = [];
  for (const { text, kind } of pieces) {
    if (kind === 'stop') continue;
    const groups = engine.synonyms.get(text) ?? [];
    const present = contains(engine.corpus, text);
    if (!present && groups.length === 0) {
      unknown.push(text);
      continue;
    }
    for (const group of groups) first.push(...group.first);
    const means = groups.flatMap((g) => g.means).map((m) => ({ text: foldText(m).text, factor: present ? 0.55 : 0.9, via: m }));
    units.push({
      text,
      weak: kind === 'single',
      alternatives: [...(present ? [{ text, factor: 1 }] : []), ...means.filter((m) => m.text !== text && m.text !== '')],
    });
  }
  return { units, first, unknown: [...unknown.filter((w) => w.length > 1), ...strangers(pieces)] };
}

/** Whether a word names a whole list, 任务 say: beside a department it asks for that department's. */
const listsAll = (engine: Engine, word: string): boolean =>
  engine.docs.some((d) => d.record.kind === 'page' && (d.title === word || d.also.includes(word)));

const LATIN = /^[a-zü' ]+$/;

/** Reads letters as pinyin where the texts do not hold them as they are: `shuangshixing` → 双师型. */
function readPinyin(engine: Engine, query: string): { text: string; spelt: string[] } {
  const letters = foldText(query).text.replaceAll('ü', 'v');
  const [whole] = spellings(engine, letters);
  if (whole) return { text: whole.text, spelt: [whole.text] };
  const parts = query.split(' ').map((word) => (contains(engine.corpus, word) ? word : (spellings(engine, word)[0]?.text ?? '')));
  const spelt = parts.filter(Boolean);
  return { text: spelt.join(''), spelt };
}

/** Works out what a query means. Pure; never throws, whatever is typed. */
export function understand(engine: Engine, raw: string): Understanding {
  const plain = plainAmounts(plainQuery(raw, engine.variants));
  const place = numberedPlace(plain);
  const known = place?.kind !== 'task' || engine.byId.has(`tasks/${place.number}`) ? place : undefined;
  let folded = monthsAs(engine.corpus, foldText(known ? known.rest : plain).text);
  const latin = LATIN.test(plain) && !known;
  const here = engine.index.places.find((p) => folded.startsWith(p) && folded.length > p.length + 1);
  const names = [...new Set([folded, folded.slice(here?.length ?? 0)])]
    .flatMap((name) => findNames(engine.index.names, name))
    .filter((n, i, list) => n.how !== 'contains' && n.how !== 'typo' && list.findIndex((m) => m.id === n.id) === i)
    .toSorted((a, b) => b.score - a.score);
  folded = folded.slice(here?.length ?? 0);
  const base = { plain, intent: intentOf(plain), place: known, corrections: [] as Correction[], spelt: [] as string[] };
  if (names[0] && names[0].score >= 85)
    return { ...base, names: names.filter((n) => n.score >= 85), onlyName: true, units: [], first: [], unknown: [] };
  let spelt: string[] = [];
  if (latin && !contains(engine.corpus, folded)) {
    const read = readPinyin(engine, plain);
    spelt = read.spelt;
    if (read.text !== '') folded = read.text;
    const near = names.filter((n) => n.score >= 70);
    if (near.length > 0 || read.text === '')
      return { ...base, names: near.length > 0 ? near : names, onlyName: names.length > 0, ...unitsOf(engine, segment(engine, read.text)) };
  }
  const mended = mend(engine, folded);
  const within = namesWithin(engine, mended.query);
  const pieces = segment(engine, within.rest.replace(/\s+/g, ''));
  const said = pieces.filter((p) => p.kind !== 'stop');
  // A query of nothing but small words means one of them.
  const bare = said.length === 0 && within.names.length === 0 && !known;
  const parts = unitsOf(engine, bare ? pieces.map((p): Piece => ({ ...p, kind: 'known' })) : pieces);
  // A few lone characters that happen to occur say nothing of a longer query.
  if (within.names.length === 0 && folded.length > 2 && parts.units.every((u) => u.weak)) {
    parts.units = [];
    if (folded !== '') parts.unknown = [folded];
  }
  const whole = findNames(engine.index.names, mended.query).filter((n) => n.score >= 85);
  const typos = within.names.length === 0 && parts.units.every((u) => u.weak) ? findNames(engine.index.names, folded) : [];
  const all = [...whole, ...within.names, ...names.filter((n) => n.score >= 70), ...typos];
  return {
    ...base,
    ...parts,
    corrections: mended.corrections,
    spelt,
    names: all.filter((n, i) => all.findIndex((m) => m.id === n.id) === i),
    onlyName: all.length > 0 && (whole.length > 0 || parts.units.every((u) => u.weak || listsAll(engine, u.text))),
  };
}
