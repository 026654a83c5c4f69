import type { TargetData } from '../collections/target.ts';
import type { Measure } from '../notice/measures.ts';
import type { Paragraph } from '../notice/paragraphs.ts';
import { clean } from './points.ts';
import { fullWidth } from './full-width.ts';
import { Ids } from './names.ts';

/** A drafted target: the record's fields, in their order. */
export type TargetDraft = Omit<TargetData, 'quote'> & { quote: string };

/** The targets of a record from what its paragraphs state. What the model cannot say exactly (a multiple of nothing) is left out and returned apart. */
export function draftTargets(stated: readonly { measure: Measure; paragraph: Paragraph }[]): { targets: TargetDraft[]; left: Measure[] } {
  const ids = new Ids();
  const left: Measure[] = [];
  const targets = stated.flatMap(({ measure: m, paragraph }): TargetDraft[] => {
    const text = fullWidth(paragraph.text);
    const quote = text.slice(m.start, m.start + m.quote.length).trim();
    const indicator = clean(fullWidth(m.indicator)).slice(0, 60);
    const unsayable =
      (m.unit === '倍') !== (m.base !== undefined) || (m.unit === '%' && (m.value ?? 0) > 100) || /[<>]/.test(quote) || indicator === '';
    if (unsayable) {
      left.push(m);
      return [];
    }
    const target: TargetDraft = { id: ids.of(indicator, 6), indicator, comparison: m.comparison, quote };
    if (m.value !== undefined) target.value = m.value;
    if (m.upper !== undefined) target.upper = m.upper;
    if (m.unit !== undefined) target.unit = m.unit;
    if (m.base !== undefined) target.base = m.base;
    if (m.due !== undefined) target.due = m.due;
    if (m.every !== undefined) target.every = m.every;
    if (m.binds !== undefined) target.binds = fullWidth(m.binds);
    return [target];
  });
  return { targets, left };
}
