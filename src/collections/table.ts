/** A value in a cell: lists stay lists in JSON and are joined in CSV and XLSX. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** A column: `key` for programs (JSON), `title` for people (CSV, XLSX), both stable once published. */
export interface Column<R> {
  key: string;
  title: string;
  /** `date` is a day, `2026-11-24`; `page` the path of a page of the site. */
  type: 'string' | 'number' | 'integer' | 'boolean' | 'list' | 'date' | 'page';
  /** One sentence for whoever uses the data. */
  description: string;
  value: (row: R) => Cell;
}

/** A table of the open data, with its rows already taken from a plan. */
export interface Table {
  /** File name without ending, `tasks`. */
  name: string;
  title: string;
  description: string;
  columns: Omit<Column<never>, 'value'>[];
  rows: Cell[][];
}

/** Lists are joined with a full-width semicolon, which no name contains. */
export const LIST_SEPARATOR = '；';

/** Short way to write a column; the type is a plain string unless told. */
export const column = <R>(
  key: string,
  title: string,
  description: string,
  value: Column<R>['value'],
  type: Column<R>['type'] = 'string',
): Column<R> => ({ key, title, description, value, type });

/** Fills a table: one row a record. */
export function table<R>(name: string, title: string, description: string, records: readonly R[], columns: readonly Column<R>[]): Table {
  return {
    name,
    title,
    description,
    columns: columns.map(({ key, title: t, type, description: d }) => ({ key, title: t, type, description: d })),
    rows: records.map((r) => columns.map((c) => c.value(r))),
  };
}

/** A cell as text or number for a spreadsheet. */
export function flat(cell: Cell): string | number | boolean | undefined {
  return Array.isArray(cell) ? cell.join(LIST_SEPARATOR) : (cell as string | number | boolean | undefined);
}
