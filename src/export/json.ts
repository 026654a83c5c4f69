import type { Cell, Table } from '../collections/table.ts';

/** A row as an object by the columns' keys; what is not known is left out rather than empty. */
const record = (table: Table, row: readonly Cell[]): Record<string, Cell> =>
  Object.fromEntries(table.columns.flatMap(({ key }, i) => (row[i] === undefined ? [] : [[key, row[i]]])));

/** The rows of a table as objects. */
export const records = (table: Table): Record<string, Cell>[] => table.rows.map((row) => record(table, row));

/** A table as a JSON array of objects. */
export const tableJson = (table: Table): string => `${JSON.stringify(records(table), null, 1)}\n`;

const TYPES = {
  string: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}' },
  page: { type: 'string' },
  list: { type: 'array', items: { type: 'string' } },
} as const;

/** JSON Schema (2020-12) of a table's JSON: its columns with their descriptions. A column without a gap is required. @param id where it stands, when that is known */
export function tableSchema(table: Table, id?: string): string {
  const properties = Object.fromEntries(
    table.columns.map((c) => [c.key, { ...TYPES[c.type], title: c.title, description: c.description }]),
  );
  const required = table.columns.filter((_, i) => table.rows.every((row) => row[i] !== undefined)).map((c) => c.key);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(id !== undefined && { $id: id }),
    title: table.title,
    description: table.description,
    type: 'array',
    items: { type: 'object', properties, required, additionalProperties: false },
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}
