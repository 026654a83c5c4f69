import type { z } from 'zod';
import { brief, type Diagnostic } from './diagnostic.ts';
import { expected, knownFields, fixOf } from './zod-messages.ts';
import { nearest } from './did-you-mean.ts';
import type { RawContent, RawRecord } from './read.ts';
import { FOLDERS, SCHEMAS } from './index.ts';
import type { Entry, PartialRecords } from './records.ts';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key]),
    data,
  );

const show = (value: unknown): string =>
  value === undefined ? '没有写' : brief(typeof value === 'string' ? `“${value}”` : JSON.stringify(value));

function unknownField(record: RawRecord, path: readonly PropertyKey[], key: string): Diagnostic {
  const known = knownFields(SCHEMAS[record.collection], path);
  const [near] = nearest(key, known, 1, 0.6);
  return {
    code: 'unknown-field',
    file: record.file,
    field: [...path, key].map(String).join('.'),
    line: record.lineOf([...path, key]),
    found: key,
    expected: `约定的字段：${known.join('、')}`,
    fix: near === undefined ? '删去这个字段。' : `是不是 ${near}？否则删去这个字段。`,
  };
}

function schemaDiagnostics(record: RawRecord, error: z.core.$ZodError): Diagnostic[] {
  return error.issues.flatMap((issue): Diagnostic[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(record, issue.path, key));
    const value = valueAt(record.data, issue.path);
    return [
      {
        code: 'schema',
        file: record.file,
        field: issue.path.map(String).join('.') || undefined,
        line: record.lineOf(issue.path),
        found: show(value),
        expected: issue.message,
        fix: fixOf(issue, value),
      },
    ];
  });
}

/**
 * Applies the schemas to raw records.
 * @returns the valid records by collection and one fault for every field that is not as its schema says
 */
export function validate(raw: RawContent): { records: PartialRecords; diagnostics: Diagnostic[] } {
  const diagnostics = [...raw.diagnostics];
  const lists = Object.fromEntries(FOLDERS.map(({ name }) => [name, [] as Entry<unknown>[]]));
  const single: Record<string, Entry<unknown>> = {};
  for (const record of raw.records) {
    const result = SCHEMAS[record.collection].safeParse(record.data, { error: expected });
    if (!result.success) {
      diagnostics.push(...schemaDiagnostics(record, result.error));
      continue;
    }
    const entry = {
      id: record.id,
      file: record.file,
      data: result.data,
      body: record.body,
      bodyLine: record.bodyLine,
      lineOf: record.lineOf,
    };
    if (record.collection in lists) lists[record.collection]?.push(entry);
    else single[record.collection] = entry;
  }
  return { records: { ...lists, ...single } as unknown as PartialRecords, diagnostics };
}
