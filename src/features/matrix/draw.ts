import { glideFrom, placesOf, settle } from './glide.ts';
import { fillParts, hideEmptyParts, MOST_MOVING, shade, taskRows } from './parts.ts';
import { refill } from './refill.ts';
import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

const headsOf = (table: HTMLTableElement): HTMLTableCellElement[] => [...(table.tHead?.rows[0]?.cells ?? [])];

/**
 * Puts the columns into an order. Heads and totals move; of a row only its marks move to other cells, which are all alike: in a large plan nine cells of
 * ten are empty, and moving them would be most of the work.
 */
function orderColumns(table: HTMLTableElement, columns: readonly string[]): void {
  for (const row of [table.tHead?.rows[0], table.tFoot?.rows[0]]) {
    if (!row) continue;
    const cells = new Map([...row.cells].map((c) => [c.dataset['department'] ?? '', c]));
    row.cells[0]?.after(...columns.flatMap((id) => cells.get(id) ?? []));
  }
  const place = new Map(columns.map((id, i) => [id, i + 1]));
  for (const row of taskRows(table)) {
    const cells = [...row.cells];
    for (const mark of row.querySelectorAll<HTMLElement>('.mark')) cells[place.get(mark.dataset['department'] ?? '') ?? -1]?.append(mark);
  }
}

/**
 * Puts rows into their order, those that show before those that don't, and draws a line where another group starts.
 * @param movable the rows themselves move, and can glide; else what they say does
 */
function orderRows(table: HTMLTableElement, view: MatrixView, movable: boolean): void {
  const now = taskRows(table).map((row) => row.dataset['task'] ?? '');
  const showing = new Set(view.rows);
  const wanted = [...view.rows, ...now.filter((id) => !showing.has(id))];
  if (wanted.some((id, i) => now[i] !== id)) {
    const byId = new Map(taskRows(table).map((row) => [row.dataset['task'] ?? '', row]));
    if (movable)
      fillParts(
        table,
        wanted.flatMap((id) => byId.get(id) ?? []),
      );
    else refill(table, wanted);
  }
  for (const row of taskRows(table)) {
    const id = row.dataset['task'] ?? '';
    row.hidden = !showing.has(id);
    row.classList.toggle('starts', view.starts.has(id));
  }
  hideEmptyParts(table);
}

/** Shows what stands out and what is picked. */
function light(table: HTMLTableElement, view: MatrixView, state: MatrixState): void {
  const lit = view.litRows.size > 0 || view.litColumns.size > 0;
  table.classList.toggle('picking', lit);
  table.classList.toggle('intensity', state.intensity);
  for (const row of taskRows(table)) {
    const own = view.litRows.has(row.dataset['task'] ?? '');
    row.classList.toggle('lit', own);
    for (const mark of row.querySelectorAll<HTMLElement>('.mark'))
      mark.classList.toggle('lit', lit && own && view.litColumns.has(mark.dataset['department'] ?? ''));
  }
  const isLit = (id: string | undefined): boolean => view.litColumns.has(id ?? '');
  for (const head of headsOf(table)) head.classList.toggle('lit', isLit(head.dataset['department']));
  shade(
    table,
    'lit',
    view.columns.flatMap((id, i) => (isLit(id) ? [i + 1] : [])),
  );
  for (const button of table.querySelectorAll('button')) {
    const task = button.closest('tr')?.dataset['task'];
    const department = button.closest('th')?.dataset['department'];
    const picked = department ? state.departments.includes(department) : state.tasks.includes(task ?? '');
    button.setAttribute('aria-pressed', String(picked));
    button.closest('th')?.setAttribute('aria-selected', String(picked));
  }
}

/** Totals of the rows that show, below each column and in the corner. */
function total(table: HTMLTableElement, view: MatrixView): void {
  for (const cell of table.tFoot?.querySelectorAll('td') ?? []) {
    const department = cell.dataset['department'];
    cell.textContent = String(department === undefined ? view.pairs : (view.totals.get(department) ?? 0));
  }
}

/**
 * Brings the server's table to a view: order of rows and columns, rows that show, their totals, what stands out, what is picked. Names and marks stay the
 * server's.
 * @param still nothing glides: at first, and for readers who asked for less motion
 */
export function drawMatrix(table: HTMLTableElement, view: MatrixView, state: MatrixState, still: boolean): void {
  const movable = table.rows.length * view.columns.length <= MOST_MOVING;
  const before = movable && !still ? placesOf(table) : undefined;
  if (movable) settle(table);
  const focused =
    document.activeElement instanceof HTMLElement && table.contains(document.activeElement) ? document.activeElement : undefined;
  orderRows(table, view, movable);
  const columnsNow = headsOf(table).flatMap((c) => c.dataset['department'] ?? []);
  if (columnsNow.join() !== view.columns.join()) orderColumns(table, view.columns);
  // What is moved loses the focus; the reader stays where they were.
  if (focused && document.activeElement !== focused) focused.focus({ preventScroll: true });
  total(table, view);
  light(table, view, state);
  if (before) glideFrom(table, before);
}
