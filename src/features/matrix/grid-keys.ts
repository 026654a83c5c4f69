/**
 * Arrow keys for a table, by the grid pattern of ARIA: one stop for Tab, arrows from cell to cell, Home and End within the row, with Control to the corners.
 * Screen readers in reading mode keep their own keys for tables; this is for the others.
 */
export function gridKeys(table: HTMLTableElement): void {
  table.setAttribute('role', 'grid');
  for (const control of table.querySelectorAll<HTMLElement>('a, button')) control.tabIndex = -1;
  const rows = (): HTMLTableRowElement[] => [...table.rows].filter((row) => !row.hidden);
  let current: HTMLTableCellElement | undefined;

  const go = (cell: HTMLTableCellElement | undefined, focus = true): void => {
    if (!cell) return;
    if (current) current.tabIndex = -1;
    current = cell;
    cell.tabIndex = 0;
    if (focus) {
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  };
  go(table.rows[0]?.cells[1] ?? table.rows[0]?.cells[0], false);

  table.addEventListener('focusin', (event) => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    if (cell && cell !== current) go(cell, false);
  });
  table.addEventListener('keydown', (event) => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
    if (!cell || !row || event.altKey || event.metaKey) return;
    const list = rows();
    const [y, x] = [list.indexOf(row), cell.cellIndex];
    const last = row.cells.length - 1;
    const to: Record<string, [number, number]> = {
      ArrowRight: [y, Math.min(x + 1, last)],
      ArrowLeft: [y, Math.max(x - 1, 0)],
      ArrowDown: [Math.min(y + 1, list.length - 1), x],
      ArrowUp: [Math.max(y - 1, 0), x],
      Home: [event.ctrlKey ? 0 : y, 0],
      End: [event.ctrlKey ? list.length - 1 : y, last],
    };
    const target = to[event.key];
    if (!target) return;
    event.preventDefault();
    go(list[target[0]]?.cells[target[1]]);
  });
}

/** The column under the pointer, or with the focus, stands out as its row does: what belongs to which head is seen without a ruler. */
export function crosshair(table: HTMLTableElement): void {
  const columns = [...table.querySelectorAll('col')];
  let near: Element | undefined;
  const mark = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    const column = event.type === 'pointerleave' || !cell || cell.cellIndex === 0 ? undefined : columns[cell.cellIndex];
    if (column === near) return;
    near?.classList.remove('near');
    column?.classList.add('near');
    near = column;
  };
  for (const type of ['pointerover', 'pointerleave', 'focusin']) table.addEventListener(type, mark);
}
