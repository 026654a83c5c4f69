import { easeCubicOut, select, selectAll } from 'd3';
import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

/** Above so many cells a moving table costs more than it shows; rows then change places at once. */
const MOST_MOVING = 1500;

const positions = (table: HTMLTableElement): Map<Element, number> =>
  new Map([...table.tBodies].flatMap((body) => [...body.rows]).map((row) => [row, row.getBoundingClientRect().top]));

/** Lets rows glide from where they were to where they are (FLIP); nothing moves for readers who asked for less motion. */
function glide(table: HTMLTableElement, before: Map<Element, number>): void {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.hidden);
  for (const row of rows) {
    const from = (before.get(row) ?? 0) - row.getBoundingClientRect().top;
    if (!from) continue;
    select(row)
      .style('transform', `translateY(${from}px)`)
      .transition()
      .duration(450)
      .ease(easeCubicOut)
      .style('transform', 'translateY(0px)')
      .on('end interrupt', () => row.style.removeProperty('transform'));
  }
}

/** Puts the cells of every row into the order of the columns; the first cell is the row's header, the last its total. */
function orderColumns(table: HTMLTableElement, columns: readonly string[]): void {
  for (const row of table.rows) {
    const cells = new Map([...row.cells].map((c) => [c.dataset['department'] ?? '', c]));
    const total = row.cells[row.cells.length - 1];
    const ordered = columns.flatMap((id) => cells.get(id) ?? []);
    if (total) row.append(...ordered, total);
  }
}

/**
 * Brings the server's table to a view: order of rows and columns, rows that show, what stands out, what is picked. Only order, `hidden`, classes and
 * ARIA states change; the words stay the server's.
 */
export function drawMatrix(table: HTMLTableElement, view: MatrixView, state: MatrixState, still: boolean): void {
  const body = table.tBodies[0];
  if (!body) return;
  const moving = !still && table.rows.length * view.columns.length <= MOST_MOVING;
  const before = moving ? positions(table) : new Map<Element, number>();
  const byId = new Map([...body.rows].map((row) => [row.dataset['task'] ?? '', row]));
  const shown = new Set(view.rows);
  const hidden = [...byId].filter(([id]) => !shown.has(id));
  for (const [, row] of hidden) row.hidden = true;
  for (const id of view.rows) byId.get(id)?.removeAttribute('hidden');
  const wanted = [...view.rows.flatMap((id) => byId.get(id) ?? []), ...hidden.map(([, row]) => row)];
  const focused =
    document.activeElement instanceof HTMLElement && table.contains(document.activeElement) ? document.activeElement : undefined;
  if (wanted.some((row, i) => body.rows[i] !== row)) body.append(...wanted);
  const columnsNow = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap((c) => c.dataset['department'] ?? []);
  if (columnsNow.join() !== view.columns.join()) orderColumns(table, view.columns);
  // What is moved loses the focus; the reader stays where they were.
  if (focused && document.activeElement !== focused) focused.focus({ preventScroll: true });

  const lit = view.litRows.size > 0 || view.litColumns.size > 0;
  select(table).classed('picking', lit).classed('intensity', state.intensity);
  selectAll(body.rows).classed('lit', function () {
    return view.litRows.has((this as HTMLElement).dataset['task'] ?? '');
  });
  selectAll(table.querySelectorAll<HTMLElement>('[data-department]')).classed('lit', function () {
    return view.litColumns.has(this.dataset['department'] ?? '');
  });
  for (const button of table.querySelectorAll('button')) {
    const { task, department } = (button.closest('th') ?? button).dataset;
    const row = button.closest('tr')?.dataset['task'];
    const picked = department ? state.departments.includes(department) : state.tasks.includes(task ?? row ?? '');
    button.setAttribute('aria-pressed', String(picked));
  }
  if (moving) glide(table, before);
}
