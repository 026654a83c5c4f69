import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkContent } from '../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../src/collections/diagnostic.ts';
import type { OpenPoint } from '../../src/collections/review/schema.ts';
import { decide, type Changes, type Decision } from '../../src/import/review/decide.ts';
import { readField } from '../../src/import/review/field.ts';

/** A point as the page shows it: what the record says now beside it. */
export interface ShownPoint extends OpenPoint {
  /** The field as YAML; absent when the point is about the text alone. */
  value?: string;
}

/** A content folder under review. Every decision is checked before it is kept, and can be taken back. */
export class ReviewFolder {
  readonly #dir: string;
  readonly #done: Changes[] = [];
  #known: string | undefined;

  constructor(dir: string) {
    this.#dir = dir;
  }

  readonly read = (path: string): string | undefined => {
    const file = join(this.#dir, path);
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
  };

  points(): ShownPoint[] {
    const review = parse(this.read('review.yaml') ?? '') as { points?: OpenPoint[] } | null;
    return (review?.points ?? []).map((point): ShownPoint => {
      const text = point.field === undefined || point.file === 'source/notice.txt' ? undefined : this.read(point.file);
      return text === undefined ? point : { ...point, value: readField(point.file, text, point.field ?? '') };
    });
  }

  /** Whether the last decision can be taken back. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** Writes a decision. @returns what is wrong with the folder then; nothing was written in that case */
  async decide(id: string, decision: Decision): Promise<string | undefined> {
    this.#known ??= await this.#faults();
    const departments = this.#departments();
    const changes = decide(id, decision, this.read, departments);
    const before: Changes = new Map([...changes.keys()].map((path) => [path, this.read(path) ?? null]));
    this.#write(changes);
    const faults = await this.#faults();
    if (faults !== '' && faults !== this.#known) {
      this.#write(before);
      return faults;
    }
    this.#known = faults;
    this.#done.push(before);
    return undefined;
  }

  /** Takes the last decision back. */
  undo(): void {
    const before = this.#done.pop();
    if (before) this.#write(before);
    this.#known = undefined;
  }

  #departments(): string[] {
    const dir = join(this.#dir, 'departments');
    return existsSync(dir) ? readdirSync(dir).filter((f) => f.endsWith('.yaml')).toSorted().map((f) => `departments/${f}`) : []; // prettier-ignore
  }

  async #faults(): Promise<string> {
    return formatDiagnostics((await checkContent(this.#dir)).diagnostics);
  }

  #write(changes: Changes): void {
    for (const [path, text] of changes)
      if (text === null) rmSync(join(this.#dir, path), { force: true });
      else writeFileSync(join(this.#dir, path), text);
  }
}
