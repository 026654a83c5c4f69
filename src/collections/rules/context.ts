import type { Diagnostic } from '../diagnostic.ts';
import type { CollectionName, Entry, PartialRecords } from '../records.ts';

/** What a check gets to see. */
export interface CheckContext {
  records: PartialRecords;
  /** The official text as received; absent when it could not be read. */
  source: string | undefined;
  /** `collection/id` of every file on disk, also of those that could not be read or failed their schema: they are known, if broken. */
  present: ReadonlySet<string>;
  /** Those of `present` whose fields are unknown because they could not be read or failed their schema. */
  broken: ReadonlySet<string>;
  /**
   * Those whose text differs from the notice. What is said about their words is not told until the text is right: it would lead an editor to copy the
   * mistake from the text into the records that quote it.
   */
  unsure: ReadonlySet<string>;
}

/** A check is a pure function from content to faults. */
export type Check = (context: CheckContext) => Diagnostic[];

/** A fault at a field of an entry, with its line. */
export function diagnosticAt(
  entry: Entry<unknown>,
  code: string,
  path: readonly PropertyKey[],
  parts: Pick<Diagnostic, 'found' | 'expected' | 'fix'>,
): Diagnostic {
  return { code, file: entry.file, field: path.map(String).join('.'), line: entry.lineOf?.(path), ...parts };
}

/** Line on which words of a verbatim body stand, if they are there. */
export function lineInBody({ body, bodyLine }: Entry<unknown>, words: string): number | undefined {
  const at = body.indexOf(words);
  return at < 0 || bodyLine === undefined ? undefined : bodyLine + body.slice(0, at).split('\n').length - 1;
}

/** Whether any file of a collection is there but broken, so that what it says is unknown and a rule about the whole collection would mislead. */
export const anyBroken = ({ broken }: CheckContext, ...collections: CollectionName[]): boolean =>
  [...broken].some((key) => collections.some((collection) => key.startsWith(`${collection}/`)));
