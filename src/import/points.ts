import type { OpenPoint } from '../collections/review/schema.ts';

/** Collects what a person has to look at; the same point has the same identifier each time. */
export class Points {
  readonly all: OpenPoint[] = [];
  #seen = new Map<string, number>();

  add(point: Omit<OpenPoint, 'id' | 'state'>): void {
    const key = [point.file, point.field, point.why.slice(0, 12), point.words.slice(0, 24)].filter(Boolean).join('#');
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    const plain = Object.fromEntries(Object.entries(point).filter(([, value]) => value !== undefined)) as typeof point;
    this.all.push({ id: clean(count === 1 ? key : `${key}#${count}`), ...plain, state: 'open' });
  }
}

/** One line without angle brackets, as titles and labels must be. */
export const clean = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/</g, '＜')
    .replace(/>/g, '＞')
    .trim();
