import { parse, parseDocument } from 'yaml';
import type { OpenPoint } from '../../collections/review/schema.ts';
import { readField, stepsOf, writeField } from './field.ts';

/** What a person says of an open point. */
export type Decision = { state: 'accepted' } | { state: 'rejected' } | { state: 'changed'; value: string } | { state: 'open' };

/** Files of a content folder that a decision touches, by path; `null` takes a file away. */
export type Changes = Map<string, string | null>;

/** Reads a file of the content folder; `undefined` when there is none. */
export type ReadFile = (path: string) => string | undefined;

const REVIEW = 'review.yaml';

/**
 * What is written when a person has decided about an open point. Pure; the caller checks the folder before it keeps the files.
 * Not so: what was drafted goes. Changed: the field is what the person wrote. Accepted: it stays, and two spellings of one unit become one record.
 * @param departments paths of the department files, for units that are one
 * @throws RangeError for a point or a file that is not there, SyntaxError for a value that is no YAML
 */
export function decide(id: string, decision: Decision, read: ReadFile, departments: readonly string[]): Changes {
  const review = parseDocument(read(REVIEW) ?? '');
  const { points } = (review.toJS() ?? { points: [] }) as { points: OpenPoint[] };
  const index = points.findIndex((p) => p.id === id);
  const point = points[index];
  if (!point) throw new RangeError(`review.yaml 里没有这一处：${id}`);
  const changes: Changes = new Map();
  const { field, file } = point;
  const isDrafted = field !== undefined && file !== 'source/notice.txt';
  if (isDrafted && decision.state !== 'open') {
    const text = read(file);
    if (text === undefined) throw new RangeError(`没有这个文件：${file}`);
    if (decision.state === 'changed') changes.set(file, writeField(file, text, field, decision.value));
    else if (decision.state === 'rejected' && isOwn(point) && readField(file, text, field) !== '') {
      changes.set(file, writeField(file, text, field, undefined));
      shift(points, point);
    } else if (decision.state === 'accepted' && isTwin(point)) merge(point, text, read, departments, changes);
  }
  point.state = decision.state;
  for (const [i, p] of points.entries()) {
    review.setIn(['points', i, 'state'], p.state);
    if (p.field !== undefined) review.setIn(['points', i, 'field'], p.field);
    review.setIn(['points', i, 'file'], p.file);
  }
  changes.set(REVIEW, review.toString({ lineWidth: 0, singleQuote: true }));
  return changes;
}

/** Whether a point is about something that the importer wrote of its own, so that “not so” takes it away. */
const isOwn = (point: OpenPoint): boolean => !isTwin(point) && !/没有写|用了正文的/.test(point.why);

/** Whether a point asks if two spellings are one unit. */
const isTwin = (point: OpenPoint): boolean => point.file.startsWith('departments/') && point.field === 'printed';

/** After an item of a list is gone, points about later items of it name their new place. */
function shift(points: OpenPoint[], gone: OpenPoint): void {
  const steps = stepsOf(gone.field ?? '');
  const at = steps.findIndex((s) => typeof s === 'number');
  if (at < 0) return;
  const head = steps.slice(0, at).join('.');
  const number = Number(steps[at]);
  for (const p of points) {
    const own = stepsOf(p.field ?? '');
    if (p === gone || p.file !== gone.file || own.slice(0, at).join('.') !== head || typeof own[at] !== 'number') continue;
    if (own[at] > number) p.field = [...own.slice(0, at), own[at] - 1, ...own.slice(at + 1)].join('.');
  }
}

/** Puts the printed forms of a unit into the record of the other spelling, and takes its own record away. */
function merge(point: OpenPoint, text: string, read: ReadFile, departments: readonly string[], changes: Changes): void {
  const [other = ''] = point.words.split('；');
  const own = parse(text) as { name: string; printed?: string[]; shortNames?: string[] };
  const target = departments.find((path) => {
    if (path === point.file) return false;
    const record = parse(read(path) ?? '') as { printed?: string[] } | null;
    return record?.printed?.includes(other) ?? false;
  });
  if (target === undefined) throw new RangeError(`没有写作“${other}”的单位；先看看它的文件是不是已经并掉了。`);
  const document = parseDocument(read(target) ?? '');
  const record = document.toJS() as { name: string; printed: string[]; shortNames?: string[] };
  const names = (have: readonly string[] = [], more: readonly string[] = []): string[] => [...new Set([...have, ...more])];
  document.set('printed', document.createNode(names(record.printed, own.printed)));
  document.set('shortNames', document.createNode(names(record.shortNames, own.shortNames)));
  changes.set(target, document.toString({ lineWidth: 0, singleQuote: true }));
  changes.set(point.file, null);
}
