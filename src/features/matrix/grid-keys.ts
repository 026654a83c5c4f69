import { keepRoles, shade } from './parts.ts';

/** Rows that PageUp and PageDown go at once. */
const PAGE = 10;

/**
 * Keys for a table, by the grid pattern of ARIA: one stop for Tab, arrows from cell to cell, PageUp and PageDown ten rows, Home and End within the row,
 * with Control to the corners. The focus is on the link or button of a cell, where it has one, or else on the cell. Screen readers in reading mode keep
 * their own keys for tables; this is for the others.
 * @returns brings the grid to what shows: how many rows and columns it has, and the stop for Tab, with the focus if it had it, in a row that shows; to be
 * called when rows have been hidden
 */
export function gridKeys(table: HTMLTableElement): (hadFocus?: boolean) => void {
  table.setAttribute('role', 'grid');
  keepRoles(table);
  // Nothing in it can be written.
  table.setAttribute('aria-readonly', 'true');
  for (const control of table.querySelectorAll<HTMLElement>('a, button')) control.tabIndex = -1;
  const rows = (): HTMLTableRowElement[] => [...table.rows].filter((row) => !row.hidden);
  /** What Tab stops at; the cell around it may change, when what is in the rows changes places. */
  let stop: HTMLElement | undefined;
  const cellOf = (element: Element | undefined): HTMLTableCellElement | null => element?.closest<HTMLTableCellElement>('td, th') ?? null;

  const go = (cell: HTMLTableCellElement | undefined, focus = true): void => {
    if (!cell) return;
    if (stop) stop.tabIndex = -1;
    stop = cell.querySelector<HTMLElement>('a, button') ?? cell;
    stop.tabIndex = 0;
    if (focus) {
      stop.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  };
  const first = (focus: boolean): void => go(table.rows[0]?.cells[1] ?? table.rows[0]?.cells[0], focus);

  table.addEventListener('focusin', (event) => {
    const cell = cellOf(event.target as Element);
    if (cell && cell !== cellOf(stop)) go(cell, false);
  });
  table.addEventListener('keydown', (event) => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
    if (!cell || !row || event.altKey || event.metaKey) return;
    const list = rows();
    const [y, x] = [list.indexOf(row), cell.cellIndex];
    const last = row.cells.length - 1;
    const within = (to: number): number => Math.max(0, Math.min(to, list.length - 1));
    const to: Record<string, [number, number]> = {
      ArrowRight: [y, Math.min(x + 1, last)],
      ArrowLeft: [y, Math.max(x - 1, 0)],
      ArrowDown: [within(y + 1), x],
      ArrowUp: [within(y - 1), x],
      PageDown: [within(y + PAGE), x],
      PageUp: [within(y - PAGE), x],
      Home: [event.ctrlKey ? 0 : y, 0],
      End: [event.ctrlKey ? list.length - 1 : y, last],
    };
    const target = to[event.key];
    if (!target) return;
    event.preventDefault();
    go(list[target[0]]?.cells[target[1]]);
  });
  const update = (hadFocus = false): void => {
    table.setAttribute('aria-rowcount', String(rows().length));
    table.setAttribute('aria-colcount', String(table.rows[0]?.cells.length ?? 0));
    if (!stop || stop.closest('tr')?.hidden) first(hadFocus);
  };
  update();
  return update;
}

/** Calls back for a cell that is entered by Enter or Space, as a button would be. Links and buttons in cells answer by themselves; Space scrolls nothing. */
export function enterKeys(table: HTMLTableElement, enter: (cell: Element) => void): void {
  table.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    if ((event.key !== 'Enter' && event.key !== ' ') || target.closest('a, button')) return;
    event.preventDefault();
    enter(target);
  });
}

/** The column under the pointer, or with the focus, stands out as its row does: what belongs to which head is seen without a ruler. */
export function crosshair(table: HTMLTableElement): void {
  let near: number | undefined;
  const mark = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    const column = event.type === 'pointerleave' || !cell || cell.cellIndex === 0 ? undefined : cell.cellIndex;
    if (column === near) return;
    near = column;
    shade(table, 'near', column === undefined ? [] : [column]);
  };
  for (const type of ['pointerover', 'pointerleave', 'focusin']) table.addEventListener(type, mark);
}
