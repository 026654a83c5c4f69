import type { z } from 'zod';
import { brief, type Fault } from './fault.ts';
import type { RawContent, RawRecord } from './read.ts';
import { folders, schemas, type CollectionName, type FolderName } from './schema/index.ts';

/** A content record whose fields have passed their schema. */
export interface Entry<T> {
  id: string;
  file: string;
  data: T;
  body: string;
  lineOf?: RawRecord['lineOf'];
}
/** Fields of a record of a collection, as its schema gives them. */
export type DataOf<N extends CollectionName> = z.output<(typeof schemas)[N]>;

/** All records by collection. `plan`, `site` and `vocabulary` are one record each. */
export type Records = { [N in FolderName]: Entry<DataOf<N>>[] } & { [N in 'plan' | 'site' | 'vocabulary']: Entry<DataOf<N>> };

/** Records as far as they are valid: what the checks work on, so that one broken file does not hide the faults of the others. */
export type PartialRecords = { [N in FolderName]: Entry<DataOf<N>>[] } & { [N in 'plan' | 'site' | 'vocabulary']?: Entry<DataOf<N>> };

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key]),
    data,
  );

const show = (value: unknown): string =>
  value === undefined ? '没有写' : brief(typeof value === 'string' ? `“${value}”` : JSON.stringify(value));

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组字段',
  boolean: 'true 或 false',
};

/** Says in an editor's words what a schema issue expected. */
function expectation(issue: z.core.$ZodIssue): { expected: string; mend: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { expected: '只有约定的字段', mend: `删去 ${issue.keys.join('、')},或改成正确的字段名。` };
    case 'invalid_type':
      return { expected: TYPES[issue.expected] ?? issue.expected, mend: '补上这个字段,或改正它的类型(文字里有冒号、数字或日期时加引号)。' };
    case 'invalid_value':
      return { expected: `${issue.values.map(String).join('、')} 之一`, mend: '从这几个词里选一个。' };
    default:
      return { expected: issue.message, mend: '按“应为”改正这个字段。' };
  }
}

function schemaFaults(record: RawRecord, error: z.core.$ZodError): Fault[] {
  return error.issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    return {
      code: 'schema',
      file: record.file,
      field: path.map(String).join('.'),
      line: record.lineOf(path),
      found: show(valueAt(record.data, path)),
      ...expectation(issue),
    };
  });
}

/**
 * Applies the schemas to raw records.
 * @returns the valid records by collection and one fault for every field that is not as its schema says
 */
export function validate(raw: RawContent): { records: PartialRecords; faults: Fault[] } {
  const faults = [...raw.faults];
  const lists = Object.fromEntries(Object.keys(folders).map((name) => [name, [] as Entry<unknown>[]]));
  const single: Record<string, Entry<unknown>> = {};
  for (const record of raw.records) {
    const result = schemas[record.collection].safeParse(record.data);
    if (!result.success) {
      faults.push(...schemaFaults(record, result.error));
      continue;
    }
    const entry = { id: record.id, file: record.file, data: result.data, body: record.body, lineOf: record.lineOf };
    if (record.collection in lists) lists[record.collection]?.push(entry);
    else single[record.collection] = entry;
  }
  return { records: { ...lists, ...single } as unknown as PartialRecords, faults };
}
