import type { MatrixModel } from './model.ts';
import { COLUMN_ORDERS, ROW_ORDERS, type ColumnOrder, type RowOrder } from './orders.ts';

const LISTS = ['departments', 'tasks'] as const;

/** Everything that a reader can set on the matrix; it lives in the address. */
export interface MatrixState {
  rows: RowOrder;
  columns: ColumnOrder;
  /** Picked departments and tasks, by id. */
  departments: string[];
  tasks: string[];
  /** Group and year to which the rows are narrowed; empty for all. */
  group: string;
  year: string;
  /** Only tasks that all picked departments share. */
  shared: boolean;
  /** Marks by number of targets. */
  intensity: boolean;
  /** What a narrow screen lists: departments with their tasks, or tasks with their departments. */
  list: (typeof LISTS)[number];
}

/** It opens ordered by likeness, so that its structure shows. */
export const INITIAL: MatrixState = {
  rows: 'cluster',
  columns: 'cluster',
  departments: [],
  tasks: [],
  group: '',
  year: '',
  shared: false,
  intensity: false,
  list: 'departments',
};

/** Longest address that is looked at; nothing that the page itself writes comes near it. */
const LONGEST = 2000;

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined => list.find((item) => item === value);

/**
 * Reads the state from an address. What makes no sense (unknown ids or words, "shared" without two departments, an endless query) is left out.
 * @returns the state, and whether anything was left out, so that the page can say so
 */
export function parseState(query: string, model: MatrixModel): { state: MatrixState; ignored: boolean } {
  if (query.length > LONGEST) return { state: INITIAL, ignored: true };
  const params = new URLSearchParams(query);
  let ignored = false;
  const choice = <T extends string>(name: string, list: readonly T[], fallback: T): T => {
    const value = params.get(name);
    const found = oneOf(list, value);
    ignored ||= value !== null && found === undefined;
    return found ?? fallback;
  };
  const ids = (name: string, known: readonly string[]): string[] => {
    const wanted = (params.get(name) ?? '').split(',').filter(Boolean);
    const found = [...new Set(wanted)].filter((id) => known.includes(id));
    ignored ||= found.length < wanted.length;
    return found;
  };
  const flag = (name: string): boolean => choice(name, ['1', ''], '') === '1';
  const departments = ids(
    'department',
    model.departments.map((d) => d.id),
  );
  const shared = flag('shared');
  if (shared && departments.length < 2) ignored = true;
  const state: MatrixState = {
    rows: choice('rows', ROW_ORDERS, INITIAL.rows),
    columns: choice('columns', COLUMN_ORDERS, INITIAL.columns),
    departments,
    tasks: ids(
      'task',
      model.tasks.map((t) => t.id),
    ),
    group: choice('group', ['', ...model.tasks.map((t) => t.group)], ''),
    year: choice('year', ['', ...model.tasks.flatMap((t) => t.years)], ''),
    shared: shared && departments.length > 1,
    intensity: flag('intensity'),
    list: choice('list', LISTS, INITIAL.list),
  };
  return { state, ignored };
}

/** Writes the state as a query, leaving out what is as at first: `?rows=cluster&department=a,b&shared=1`, or an empty string. */
export function formatState(state: MatrixState): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string, initial: string): void => {
    if (value !== initial) params.set(name, value);
  };
  put('rows', state.rows, INITIAL.rows);
  put('columns', state.columns, INITIAL.columns);
  put('department', state.departments.join(','), '');
  put('task', state.tasks.join(','), '');
  put('group', state.group, '');
  put('year', state.year, '');
  put('shared', state.shared ? '1' : '', '');
  put('intensity', state.intensity ? '1' : '', '');
  put('list', state.list, INITIAL.list);
  const query = params.toString().replaceAll('%2C', ',');
  return query ? `?${query}` : '';
}
