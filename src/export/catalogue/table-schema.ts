import type { Cell, Table } from '../../collections/table.ts';

/** A field of a Table Schema (Frictionless): a column of a CSV, by its title; `key` is its name in the JSON. */
interface TableField {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  title: string;
  description: string;
  key: string;
  constraints?: { required?: true; unique?: true };
}
export interface TableSchema {
  fields: TableField[];
  missingValues: [''];
  primaryKey?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
type Column = Table['columns'][number];

/** A day of which some rows know only the year, or the time as well, is a string; lists are joined, pages are paths. */
const typeOf = ({ type }: Column, values: readonly Cell[]): TableField['type'] => {
  if (type === 'date') return values.every((value) => value === undefined || DAY.test(String(value))) ? 'date' : 'string';
  return type === 'list' || type === 'page' ? 'string' : type;
};

/** Table Schema 1 of a table's CSV: what each column is, which are never empty, by which the rows are told apart. */
export function tableSchemaOf(table: Table): TableSchema {
  const fields = table.columns.map((column, i): TableField => {
    const values = table.rows.map((row) => row[i]);
    const required =
      table.rows.length > 0 && values.every((value) => value !== undefined && value !== '' && (!Array.isArray(value) || value.length > 0));
    const unique = required && new Set(values).size === values.length && column.key === 'id';
    return {
      name: column.title,
      type: typeOf(column, values),
      title: column.title,
      description: column.description,
      key: column.key,
      ...(required && { constraints: { required, ...(unique && { unique }) } }),
    };
  });
  const key = fields.find((field) => field.constraints?.unique);
  return { fields, missingValues: [''], ...(key && { primaryKey: key.name }) };
}
