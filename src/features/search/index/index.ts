import type { Plan } from '../../../plan/types.ts';
import { buildNameIndex } from '../engine/name-index.ts';
import type { IndexedRecord, SearchIndex, Synonyms } from '../engine/types.ts';
import { soundTable, variantPairs } from './characters.ts';
import { divisionsFor } from './divisions.ts';
import { withPages, type PageWords } from './pages.ts';
import { recordsOf } from './records.ts';

/**
 * Characters of text that the index may carry. A reader loads it whole on the first search, so it must not grow with the site: what does not fit is found
 * by the full-text index, which is loaded in parts.
 */
export const BUDGET = 60_000;
/** Characters of other pages' own words: titles, headings. */
const PAGES_BUDGET = 12_000;

const lengthOf = (record: IndexedRecord): number =>
  40 + record.title.length + (record.text ?? []).reduce((sum, c) => sum + c.sentences.join('').length, 0);

/** As many records with their texts as the budget holds; then titles alone, for a tenth of it more. `beyond` counts those whose text is left out. */
export function withinBudget(records: readonly IndexedRecord[], budget = BUDGET): { kept: IndexedRecord[]; beyond: number } {
  const kept: IndexedRecord[] = [];
  let used = 0;
  let beyond = 0;
  for (const record of records) {
    const bare: IndexedRecord = { ...record, text: [] };
    const whole = used + lengthOf(record) <= budget;
    if (!whole && (record.text?.length ?? 0) > 0) beyond++;
    if (!whole && used + lengthOf(bare) > budget * 1.1) continue;
    kept.push(whole ? record : bare);
    used += lengthOf(whole ? record : bare);
  }
  return { kept, beyond };
}

/** The tables of characters follow from all that the index says. */
function withTables(index: Omit<SearchIndex, 'variants' | 'sounds'>): SearchIndex {
  const texts = [
    ...index.records.flatMap((r) => [r.title, ...(r.also ?? []), ...(r.text ?? []).flatMap((c) => c.sentences)]),
    ...index.synonyms.flatMap((s) => s.words),
    ...Object.values(index.units).flatMap((u) => u.duties),
    ...index.bodies.flat(),
    ...index.topics,
    ...index.elsewhere,
    ...index.within,
    ...index.names.flatMap((n) => n.forms.map((f) => f.text)),
  ];
  return { ...index, variants: variantPairs(new Set(texts.join(''))), sounds: soundTable(texts) };
}

/**
 * The index of everything that the plan's own model knows. Node only: it needs the libraries of sounds and variants.
 * @param extra records of pages that are not part of the plan
 */
export function buildSearchIndex(plan: Plan, synonyms: readonly Synonyms[], extra: readonly IndexedRecord[] = []): SearchIndex {
  const { kept, beyond } = withinBudget([...recordsOf(plan), ...extra]);
  const { units, bodies, topics } = plan.searchWords;
  return withTables({
    records: kept,
    names: buildNameIndex(plan.departments),
    places: [plan.meta.jurisdiction ?? '', (plan.meta.jurisdiction ?? '').replace(/[省市县区州盟旗]$/, '')].filter((p) => p.length > 1),
    synonyms: [...synonyms],
    units: Object.fromEntries(Object.entries(units).map(([id, { duties, english }]) => [id, { duties, english }])),
    bodies,
    topics,
    ...divisionsFor(plan.meta.jurisdiction, plan.clauses.map((c) => c.text).join('\n')),
    groups: Object.fromEntries(plan.groups.map((g) => [g.id, g.heading])),
    departments: Object.fromEntries(plan.departments.map((d) => [d.id, d.short])),
    beyond,
  });
}

/** The index with what the built pages say of themselves. */
export const addPages = (index: SearchIndex, pages: readonly PageWords[]): SearchIndex => withTables(withPages(index, pages, PAGES_BUDGET));
