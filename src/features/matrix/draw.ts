import { animateFrom, placesOf, settle } from './animate.ts';
import { highlight, markPicked } from './highlight.ts';
import { fillParts, hideEmptyParts, MOST_MOVING, taskRows } from './parts.ts';
import { refill } from './refill.ts';
import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

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
 * @param movable the rows themselves move, and can be animated; else what they say does
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

/** Totals of the rows that show, below each column and in the corner. */
function total(table: HTMLTableElement, view: MatrixView): void {
  for (const cell of table.tFoot?.querySelectorAll('td') ?? []) {
    const department = cell.dataset['department'];
    const sum = String(department === undefined ? view.pairs : (view.totals.get(department) ?? 0));
    if (cell.textContent !== sum) cell.textContent = sum;
  }
}

/**
 * Brings the server's table to a view: order of rows and columns, rows that show, their totals, what stands out, what is picked. Names and marks stay the
 * server's.
 * @param still nothing is animated: at first, and for readers who asked for less motion
 * @returns whether the focus was in the table; a row that no longer shows has lost it
 */
export function drawMatrix(table: HTMLTableElement, view: MatrixView, state: MatrixState, still: boolean): boolean {
  const movable = table.rows.length * view.columns.length <= MOST_MOVING;
  const before = movable && !still ? placesOf(table) : undefined;
  if (movable) settle(table);
  const focused =
    document.activeElement instanceof HTMLElement && table.contains(document.activeElement) ? document.activeElement : undefined;
  orderRows(table, view, movable);
  const columnsNow = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((c) => c.dataset['department'] ?? []);
  if (columnsNow.join() !== view.columns.join()) orderColumns(table, view.columns);
  // What is moved loses the focus; the reader stays where they were.
  if (focused && document.activeElement !== focused) focused.focus({ preventScroll: true });
  total(table, view);
  highlight(table, view, state);
  markPicked(table, state);
  if (before) animateFrom(table, before);
  return focused !== undefined;
}
