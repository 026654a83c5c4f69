import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { dueDates } from '../../notice/due-dates.ts';
import { quantitiesIn } from '../../notice/quantities.ts';
import type { YamlEdits } from './yaml-edits.ts';

/**
 * Brings days of a record after its changed paragraph: `due` of the record and of its targets, where the earlier paragraph named that day and the new one
 * names another in its place everywhere.
 * @returns the fields that were changed
 */
export function followDays(yaml: YamlEdits, before: string, after: string): string[] {
  const old = dueDates(before).map((d) => d.due);
  const now = dueDates(after).map((d) => d.due);
  if (old.length !== now.length) return [];
  const moved = (day: string): string | undefined => {
    const next = new Set(now.filter((_, i) => old[i] === day));
    const [only] = next;
    return next.size === 1 && only !== day ? only : undefined;
  };
  const targets: unknown = yaml.document.get('targets');
  const holders: [string, unknown][] = [
    ['', yaml.document.contents],
    ...(isSeq(targets) ? targets.items.map((t, i): [string, unknown] => [`targets.${i}.`, t]) : []),
  ];
  return holders.flatMap(([prefix, holder]) => {
    const node: unknown = isMap(holder) ? holder.get('due', true) : undefined;
    const day = isScalar(node) && typeof node.value === 'string' ? moved(node.value) : undefined;
    if (!isScalar(node) || day === undefined) return [];
    yaml.replace(node, day);
    return [`${prefix}due`];
  });
}

/**
 * Brings the number and the day of a target after its words: only where the words before held the value once, and the words now hold as many numbers.
 * @returns the fields that were changed
 */
export function followWords(yaml: YamlEdits, target: YAMLMap, before: string, after: string): string[] {
  const changed: string[] = [];
  const follow = (field: string, old: readonly (string | number)[], now: readonly (string | number)[]): void => {
    const value: unknown = target.get(field);
    const node: unknown = target.get(field, true);
    const at = old.findIndex((v) => v === value);
    const next = now[at];
    if (at < 0 || old.length !== now.length || old.includes(old[at] ?? '', at + 1) || next === undefined || next === value || !isNode(node))
      return;
    yaml.replace(node, next);
    changed.push(field);
  };
  const numbers = (text: string): number[] => quantitiesIn(text).map((q) => q.value);
  const days = (text: string): string[] => dueDates(text).map((d) => d.due);
  follow('value', numbers(before), numbers(after));
  follow('due', days(before), days(after));
  return changed;
}
