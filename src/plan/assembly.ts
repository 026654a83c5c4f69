import type { z } from 'zod';
import { mapFields } from '../collections/walk-fields.ts';
import type { Entry, FolderName, Records } from '../collections/records.ts';
import { composeClauses, quoteFinder } from './clauses.ts';
import type { Clause, Group, Objects, Quote, Resolved } from './types.ts';

/** Looks up what the checks have proved to exist. Throws only if content was not checked before. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`assemble: ${what} is missing; run the content checks first`);
  return value;
}

/** For `toSorted`: by the place that the editor gave. */
export const byOrder = <T extends { order: number }>(a: T, b: T): number => a.order - b.order;

/** A plan in the making: the text, and the objects of the collections that are done. */
export class Assembly {
  readonly records: Records;
  /** The official text from title to last paragraph. */
  readonly clauses: readonly Clause[];
  /** Finds quoted words in the text of a record, `tasks/16`. */
  readonly quoteIn: (cited: string, words: string) => Quote;
  /** Theme groups in printed order; their tasks are added by the tasks. */
  readonly groups: readonly Group[];
  readonly #objects = new Map<string, readonly { id: string }[]>();

  constructor(records: Records) {
    this.records = records;
    this.clauses = composeClauses(records);
    this.quoteIn = quoteFinder(this.clauses);
    this.groups = records.plan.data.outline
      .flatMap((part) => (part.kind === 'tasks' ? part.groups : []))
      .map(({ id, heading, under, level, pictogram }, _, all) => ({
        id,
        heading: heading ?? all.find((other) => other.id === under)?.heading ?? '',
        level,
        pictogram,
        clause: known(
          this.clauses.find((c) => c.id === `group-${heading === undefined ? (under ?? id) : id}`) ?? this.clauses[0],
          `group ${id}`,
        ),
        tasks: [],
      }));
  }

  /** Paragraphs of a record, `tasks/16`. */
  clausesOf(owner: string): Clause[] {
    return this.clauses.filter((c) => c.owner === owner && c.kind === 'paragraph');
  }

  /** The paragraph of a record that has but one. */
  clauseOf(owner: string): Clause {
    return known(this.clausesOf(owner)[0], `text of ${owner}`);
  }

  /** Puts the objects of a collection in, for those after it. */
  add<N extends FolderName>(collection: N, objects: readonly (Objects[N] & { id: string })[]): void {
    this.#objects.set(collection, objects);
  }

  /** All objects of a collection that stands earlier in the list. */
  all<N extends FolderName>(collection: N): readonly Objects[N][] {
    return known(this.#objects.get(collection), `collection ${collection}`) as readonly Objects[N][];
  }

  /** One object by its id. */
  get<N extends FolderName>(collection: N, id: string): Objects[N] {
    return known(
      (this.#objects.get(collection) ?? []).find((object) => object.id === id),
      `${collection}/${id}`,
    ) as Objects[N];
  }

  /** A record with its references, words of the vocabulary, quotations and citations resolved to what they stand for, as its schema declares them. */
  resolve<T extends object>(collection: FolderName, schema: z.ZodType<T>, { id, data }: Entry<T>): Resolved<T> & { id: string } {
    const vocabulary: Record<string, readonly { id: string }[]> = this.records.vocabulary.data;
    const resolved = mapFields(schema, data, ({ kind, value }) => {
      if (kind.kind === 'ref') return this.get(kind.collection as FolderName, String(value));
      if (kind.kind === 'term')
        return known(
          (vocabulary[kind.list] ?? []).find((entry) => entry.id === value),
          `word ${String(value)}`,
        );
      if (kind.kind === 'fact') {
        const [reference = '', fact = ''] = String(value).split('/');
        const found = this.get('references', reference);
        return {
          reference: found,
          fact: known(
            found.facts.find((f) => f.id === fact),
            `fact ${String(value)}`,
          ),
        };
      }
      if (kind.kind === 'plain') return value;
      if (kind.kind === 'quote')
        return this.quoteIn(
          kind.of === 'self' ? `${collection}/${id}` : `tasks/${String((data as { task?: unknown }).task)}`,
          String(value),
        );
      const { in: cited, quote } = value as { in: string; quote: string };
      return this.quoteIn(cited, quote);
    });
    return Object.assign(resolved as Resolved<T>, { id });
  }
}
