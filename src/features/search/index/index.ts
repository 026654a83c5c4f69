import type { Plan } from '../../../plan/types.ts';
import { buildNameIndex } from '../engine/name-index.ts';
import type { IndexedRecord, SearchIndex, Synonyms } from '../engine/types.ts';
import { soundTable, variantPairs } from './characters.ts';
import { recordsOf } from './records.ts';

/**
 * Characters of text that the index may carry. A reader loads it whole on the first search, so it must not grow with the site: what does not fit is found
 * by the full-text index, which is loaded in parts.
 */
export const BUDGET = 60_000;

const lengthOf = (record: IndexedRecord): number =>
  40 + record.title.length + (record.text ?? []).reduce((sum, c) => sum + c.sentences.join('').length, 0);

/** As many records with their texts as the budget holds; then titles alone, for a tenth of it more. */
export function withinBudget(records: readonly IndexedRecord[], budget = BUDGET): { kept: IndexedRecord[]; partial: boolean } {
  const kept: IndexedRecord[] = [];
  let used = 0;
  for (const record of records) {
    const bare: IndexedRecord = { ...record, text: [] };
    const whole = used + lengthOf(record) <= budget;
    if (!whole && used + lengthOf(bare) > budget * 1.1) return { kept, partial: true };
    kept.push(whole ? record : bare);
    used += lengthOf(whole ? record : bare);
  }
  return { kept, partial: kept.some((r, i) => r.text?.length === 0 && (records[i]?.text?.length ?? 0) > 0) };
}

/**
 * The index of everything that the plan's own model knows. Node only: it needs the libraries of sounds and variants.
 * @param extra records of pages that are not part of the plan, guides say
 */
export function buildSearchIndex(plan: Plan, synonyms: readonly Synonyms[], extra: readonly IndexedRecord[] = []): SearchIndex {
  const { kept, partial } = withinBudget([...recordsOf(plan), ...extra]);
  const texts = [
    ...kept.flatMap((r) => [r.title, ...(r.also ?? []), ...(r.text ?? []).flatMap((c) => c.sentences)]),
    ...synonyms.flatMap((s) => s.words),
  ];
  const known = new Set(texts.join(''));
  return {
    records: kept,
    names: buildNameIndex(plan.departments),
    places: [plan.meta.jurisdiction ?? '', (plan.meta.jurisdiction ?? '').replace(/[省市县区州盟旗]$/, '')].filter((p) => p.length > 1),
    synonyms: [...synonyms],
    groups: Object.fromEntries(plan.groups.map((g) => [g.id, g.heading])),
    departments: Object.fromEntries(plan.departments.map((d) => [d.id, d.short])),
    variants: variantPairs(known),
    sounds: soundTable(texts),
    partial,
  };
}
