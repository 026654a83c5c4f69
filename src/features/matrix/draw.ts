import { select, selectAll } from 'd3';
import { glideFrom, placesOf, settle } from './glide.ts';
import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

/** Above so many cells a moving table costs more than it shows; things then change places at once. */
const MOST_MOVING = 1500;

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...(table.tBodies[0]?.rows ?? [])];
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
  for (const row of rowsOf(table)) {
    const cells = [...row.cells];
    for (const mark of row.querySelectorAll<HTMLElement>('.mark')) cells[place.get(mark.dataset['department'] ?? '') ?? -1]?.append(mark);
  }
}

/** Puts rows into their order, those that show before those that don't, and draws a line where another group starts. */
function orderRows(table: HTMLTableElement, view: MatrixView): void {
  const body = table.tBodies[0];
  if (!body) return;
  const now = rowsOf(table);
  const byId = new Map(now.map((row) => [row.dataset['task'] ?? '', row]));
  const shown = view.rows.flatMap((id) => byId.get(id) ?? []);
  const showing = new Set(shown);
  const hidden = now.filter((row) => !showing.has(row));
  for (const row of shown) row.hidden = false;
  for (const row of hidden) row.hidden = true;
  const wanted = [...shown, ...hidden];
  if (wanted.some((row, i) => now[i] !== row)) body.append(...wanted);
  for (const row of now) row.classList.toggle('starts', view.starts.has(row.dataset['task'] ?? ''));
}

/** Shows what stands out and what is picked. */
function light(table: HTMLTableElement, view: MatrixView, state: MatrixState): void {
  const lit = view.litRows.size > 0 || view.litColumns.size > 0;
  select(table).classed('picking', lit).classed('intensity', state.intensity);
  for (const row of rowsOf(table)) {
    const own = view.litRows.has(row.dataset['task'] ?? '');
    row.classList.toggle('lit', own);
    for (const mark of row.querySelectorAll<HTMLElement>('.mark'))
      mark.classList.toggle('lit', lit && own && view.litColumns.has(mark.dataset['department'] ?? ''));
  }
  const isLit = (id: string | undefined): boolean => view.litColumns.has(id ?? '');
  selectAll(headsOf(table)).classed('lit', function () {
    return isLit((this as HTMLElement).dataset['department']);
  });
  for (const [i, column] of [...table.querySelectorAll('col')].entries()) column.classList.toggle('lit', isLit(view.columns[i - 1]));
  for (const button of table.querySelectorAll('button')) {
    const task = button.closest('tr')?.dataset['task'];
    const department = button.closest('th')?.dataset['department'];
    const picked = department ? state.departments.includes(department) : state.tasks.includes(task ?? '');
    button.setAttribute('aria-pressed', String(picked));
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
  const moving = !still && table.rows.length * view.columns.length <= MOST_MOVING;
  const before = moving ? placesOf(table) : undefined;
  settle(table);
  const focused =
    document.activeElement instanceof HTMLElement && table.contains(document.activeElement) ? document.activeElement : undefined;
  orderRows(table, view);
  const columnsNow = headsOf(table).flatMap((c) => c.dataset['department'] ?? []);
  if (columnsNow.join() !== view.columns.join()) orderColumns(table, view.columns);
  // What is moved loses the focus; the reader stays where they were.
  if (focused && document.activeElement !== focused) focused.focus({ preventScroll: true });
  total(table, view);
  light(table, view, state);
  if (before) glideFrom(table, before);
}
