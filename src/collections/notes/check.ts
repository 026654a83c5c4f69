import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, PartialRecords } from '../records.ts';
import type { TargetData } from '../target.ts';
import { foldWidth } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

interface Stated {
  entry: Entry<unknown>;
  path: PropertyKey[];
  /** `goals/2024` */
  cited: string;
  target: TargetData;
}

const stated = (records: PartialRecords): Stated[] =>
  (['goals', 'tasks'] as const).flatMap((collection) =>
    records[collection].flatMap((entry) =>
      entry.data.targets.map((target, i) => ({ entry, path: ['targets', i, 'value'], cited: `${collection}/${entry.id}`, target })),
    ),
  );

/** Whether a note of an inconsistency cites the words of a target, or words that hold them or stand in them. */
function explained({ cited, target }: Stated, note: PartialRecords['notes'][number]): boolean {
  const words = foldWidth(target.quote);
  return note.data.about.some((a) => a.in === cited && (foldWidth(a.quote).includes(words) || words.includes(foldWidth(a.quote))));
}

/** What two targets must share to be about the same thing. Without a due date they may be steps of one way, and are not compared. */
const subject = ({ target }: Stated): string =>
  [target.indicator, target.due, target.binds, target.every, target.unit].map((part) => part ?? '').join('|');

/**
 * Where the text states two values for one indicator and day, both stand and a neutral note says so (see "Text" in the design): a reader who meets one of
 * them must learn of the other.
 */
export const checkConflicts: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'notes')) return [];
  const notes = records.notes.filter((note) => note.data.kind === 'inconsistency');
  // What the importer drafted and told as an open point is still to be looked at.
  const pending = new Set(
    (records.review?.data.points ?? []).flatMap((p) => (p.state === 'open' && p.field ? [`${p.file}#${p.field}`] : [])),
  );
  const diagnostics: Diagnostic[] = [];
  for (const group of Map.groupBy(
    stated(records).filter(({ target }) => target.due !== undefined && target.value !== undefined),
    subject,
  ).values())
    for (const [i, one] of group.entries()) {
      const other = group.slice(0, i).find(({ target }) => target.value !== one.target.value);
      if (pending.has(`${one.entry.file}#${one.path.map(String).join('.')}`)) continue;
      if (!other || notes.some((note) => explained(one, note) && explained(other, note))) continue;
      diagnostics.push(
        diagnosticAt(one.entry, 'unexplained-conflict', one.path, {
          found: `${one.target.indicator} ${one.target.due} 为 ${one.target.value}，${other.cited} 为 ${other.target.value}`,
          expected: '一条 kind 为 inconsistency 的编者说明引用这两处',
          fix: '核对数值；原文确实不一时，在 notes/ 里写明两处，不下结论。',
        }),
      );
    }
  return diagnostics;
};
