import type { Fault } from '../fault.ts';
import type { Entry, PartialRecords } from '../records.ts';

/** What a check gets to see. */
export interface CheckContext {
  records: PartialRecords;
  /** The official text as received; absent when it could not be read. */
  source: string | undefined;
  /** `collection/id` of every file on disk, also of those that failed their schema: they are known, if broken. */
  present: ReadonlySet<string>;
}

/** A check is a pure function from content to faults. */
export type Check = (context: CheckContext) => Fault[];

/** A fault at a field of an entry, with its line. */
export function faultAt(
  entry: Entry<unknown>,
  code: string,
  path: readonly PropertyKey[],
  parts: Pick<Fault, 'found' | 'expected' | 'mend'>,
): Fault {
  return { code, file: entry.file, field: path.map(String).join('.'), line: entry.lineOf?.(path), ...parts };
}

/** The names nearest to `word` by shared characters, for "did you mean" in messages. */
export function nearest(word: string, names: Iterable<string>, most = 3): string[] {
  const score = (name: string): number => [...new Set(word)].filter((c) => name.includes(c)).length / Math.max(word.length, name.length);
  return [...names]
    .map((name) => ({ name, s: score(name) }))
    .filter(({ s }) => s > 0.3)
    .toSorted((a, b) => b.s - a.s || a.name.localeCompare(b.name, 'zh'))
    .slice(0, most)
    .map(({ name }) => name);
}
