import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Diagnostic } from '../../src/collections/diagnostic.ts';
import { FOLDERS, SINGLES } from '../../src/collections/index.ts';
import { contentSchema } from '../../src/export/content-schemas.ts';
import { readField, writeField } from '../../src/import/review/field.ts';

/** What an editor fills in: a field of the schema at the top of a record. */
export interface FormField {
  name: string;
  /** The schema's sentence for the editor. */
  help: string;
  required: boolean;
  /** What can be chosen; a line; or YAML, for lists and what has parts. */
  kind: { choices: readonly string[] } | 'line' | 'yaml';
}

interface Property {
  description?: string;
  type?: string;
  enum?: string[];
}

/** Lists that are sealed, made by commands, or never edited by hand. */
const CLOSED: ReadonlySet<string> = new Set(['seal', 'review', 'references']);

/** Collections that a form can change. */
export const EDITABLE = [...SINGLES.map(({ name }) => name), ...FOLDERS.map(({ name }) => name)].filter((name) => !CLOSED.has(name));
export type Editable = (typeof EDITABLE)[number];
export const isEditable = (name: string): name is Editable => (EDITABLE as readonly string[]).includes(name);

/** Ending of a collection's files; undefined for one that is a single file. */
const endingOf = (collection: string): string | undefined => FOLDERS.find(({ name }) => name === collection)?.ending;

/** Path of a record within the content folder; the folder reader and the check tell any other name. @throws RangeError for a name that leads elsewhere */
export function pathOf(collection: Editable, id: string): string {
  const ending = endingOf(collection);
  if (ending === undefined) return `${collection}.yaml`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) throw new RangeError('文件名用小写字母、数字和连字符。');
  return `${collection}/${id}${ending}`;
}

/** Ids of a collection's records, in the order of their names. */
export function idsOf(dir: string, collection: Editable): string[] {
  const ending = endingOf(collection);
  if (ending === undefined) return existsSync(join(dir, `${collection}.yaml`)) ? [''] : [];
  if (!existsSync(join(dir, collection))) return [];
  return readdirSync(join(dir, collection))
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();
}

/** The fields of a collection's form, as its schema has them. */
export function fieldsOf(collection: Editable): FormField[] {
  const { properties = {}, required = [] } = contentSchema(collection) as { properties?: Record<string, Property>; required?: string[] };
  return Object.entries(properties).map(([name, { description = '', type, enum: choices }]) => ({
    name,
    help: description,
    required: required.includes(name),
    kind: choices ? { choices } : type === 'string' ? 'line' : 'yaml',
  }));
}

/** The text of a record, or of the template for a new one; empty where there is neither. */
export function textOf(dir: string, collection: Editable, id: string): string {
  const own = join(dir, id === '' && endingOf(collection) !== undefined ? `${collection}/.template.yaml` : pathOf(collection, id));
  return existsSync(own) ? readFileSync(own, 'utf8').replaceAll('\r\n', '\n') : '';
}

/** What a form shows for each field: a line as it is, everything else as YAML. */
export const valuesOf = (path: string, text: string, fields: readonly FormField[]): Record<string, string> =>
  Object.fromEntries(
    fields.map(({ name, kind }) => {
      // A day stands in quotation marks in a file, or programs read it differently.
      const yaml = readField(path, text, name).replace(/^(\s*(?:- )?[\w-]+: )(\d{4}-\d{2}-\d{2})$/gm, "$1'$2'");
      return [
        name,
        kind === 'yaml'
          ? yaml
          : yaml.replace(/^(['"])(.*)\1$/s, (_, mark: string, words: string) => (mark === "'" ? words.replaceAll("''", "'") : words)),
      ];
    }),
  );

/** A record with what the form says; fields that did not change stay as they were written, comments and all. @throws SyntaxError for YAML that can't be read */
export function written(path: string, text: string, fields: readonly FormField[], values: Readonly<Record<string, string>>): string {
  const before = valuesOf(path, text, fields);
  return fields.reduce((record, { name, kind }) => {
    const value = (values[name] ?? '').replaceAll('\r\n', '\n').trim();
    if (value === (before[name] ?? '').trim()) return record;
    return writeField(path, record, name, value === '' ? undefined : kind === 'yaml' ? value : JSON.stringify(value));
  }, text);
}

/** Keeps a record if the check of a copy of the folder has nothing new to say. @returns what is wrong */
export async function save(dir: string, path: string, text: string): Promise<Diagnostic[]> {
  const key = (one: Diagnostic): string => JSON.stringify({ ...one, line: 0 });
  const known = new Set((await checkContent(dir)).diagnostics.map(key));
  // A copy: whoever watches the folder, as npm run dev does, never sees what is not kept.
  const copy = mkdtempSync(join(tmpdir(), 'plan-admin-'));
  try {
    cpSync(dir, copy, { recursive: true });
    write(copy, path, text);
    const faults = (await checkContent(copy)).diagnostics.filter((one) => !known.has(key(one)));
    if (faults.length === 0) write(dir, path, text);
    return faults;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function write(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
